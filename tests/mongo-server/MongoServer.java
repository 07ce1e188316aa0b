import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/**
 * Serves MongoDB's wire protocol on 127.0.0.1 at a free port, which it prints when ready. With a FILE as its argument it
 * keeps the data there, else in memory. It ends when its standard input does, so it never outlives who started it.
 */
public class MongoServer {
  /** What the library announces of itself is too old for the driver. */
  private static final MongoVersion ANNOUNCED = new MongoVersion() {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(7, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 21;
    }
  };

  public static void main(String[] arguments) throws Exception {
    MongoBackend backend = backend(arguments);
    var server = new de.bwaldvogel.mongo.MongoServer(backend);
    server.bind("127.0.0.1", 0);
    System.out.println(server.getLocalAddress().getPort());
    while (System.in.read() >= 0) continue;
    server.shutdownNow();
    System.exit(0);
  }

  private static MongoBackend backend(String[] arguments) {
    var backend = arguments.length > 0 ? new H2Backend(arguments[0]) : new MemoryBackend();
    backend.version(ANNOUNCED);
    return backend;
  }
}
