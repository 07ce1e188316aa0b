import java.io.FileInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks every PDF named against PDF/UA-1, prints what each breaks, and exits with 1 when one does not comply. */
public class CheckPdfUa {
  private static final int FAILURES_SHOWN = 20;

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var comply = files.length > 0;
    for (var file : files) comply &= print(file, check(file));
    System.exit(comply ? 0 : 1);
  }

  private static ValidationResult check(String file) throws Exception {
    try (var stream = new FileInputStream(file);
        var parser = Foundries.defaultInstance().createParser(stream, PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser);
    }
  }

  private static boolean print(String file, ValidationResult result) {
    var verdict = result.isCompliant() ? "complies" : "does NOT comply";
    System.out.println(file + " " + verdict + ", " + result.getTotalAssertions() + " checks");
    failures(result).forEach(failure -> System.out.println("  " + failure.getRuleId().getClause() + " " + failure.getMessage()));
    return result.isCompliant();
  }

  private static List<TestAssertion> failures(ValidationResult result) {
    return result.getTestAssertions().stream()
        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
        .limit(FAILURES_SHOWN)
        .toList();
  }
}
