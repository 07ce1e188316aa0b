# Writes the values that R's packages multilevel and psych give for one of the data files below, as JSON.
#
#   Rscript tests/analytics/reference-values/reference-values.R NAME FILE.csv > tests/analytics/reference-values/NAME.json
#
# bhr2000 and bh1996 are data of the R package multilevel (Bliese; GPL >= 2) written by write.csv; made-up is the file
# beside this script. Missing answers: a scale score is the mean of the answered items where at least half are answered;
# multilevel::cronbach uses complete cases, psych::alpha all pairs; aov, rwg, rwg.j and ad.m leave incomplete cases out.
suppressMessages({ library(multilevel); library(psych) })

item <- function(id, lowest, highest, reversed = FALSE)
  list(id = id, lowest = lowest, highest = highest, reversed = reversed)
leadership <- c("AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28")
single <- function(ids) setNames(as.list(ids), ids)

surveys <- list(
  bhr2000 = list(
    group = "GRP",
    items = c(lapply(leadership, item, 1, 5), list(item("HRS", 0, 24), item("RELIG", 1, 5))),
    scales = c(list(leadership = leadership), single(leadership), single(c("HRS", "RELIG")))
  ),
  bh1996 = list(
    group = "GRP",
    items = list(item("COHES", 1, 5), item("LEAD", 1, 5), item("HRS", 0, 24), item("WBEING", 0, 5)),
    scales = c(single(c("COHES", "LEAD", "HRS", "WBEING")), list(climate = c("COHES", "LEAD")))
  ),
  "made-up" = list(
    group = "team",
    items = list(
      item("calm", 0, 4), item("shouting", 0, 4, TRUE), item("kind", 0, 4), item("listened", 0, 4),
      item("pace", 1, 7), item("pauses", 1, 7, TRUE)
    ),
    scales = list(
      tone = c("calm", "shouting", "kind", "listened"), load = c("pace", "pauses"),
      listened = "listened", pauses = "pauses"
    )
  )
)

arguments <- commandArgs(trailingOnly = TRUE)
name <- arguments[1]
file <- arguments[2]
survey <- surveys[[name]]
rows <- read.csv(file)
group <- as.character(rows[[survey$group]])

# Each item from 0 to 100, turned where it is reversed.
scored <- sapply(survey$items, function(item) {
  answer <- rows[[item$id]]
  from_zero <- if (item$reversed) item$highest - answer else answer - item$lowest
  100 * from_zero / (item$highest - item$lowest)
})
colnames(scored) <- sapply(survey$items, function(item) item$id)

# Omega of one factor by maximum likelihood: from where factanal stops, Newton's steps until the gradient is nought.
omega <- function(covariance) {
  k <- nrow(covariance)
  fitted <- factanal(covmat = covariance, factors = 1, n.obs = 100)
  deviation <- sqrt(diag(covariance))
  at <- c(fitted$loadings[, 1] * deviation, fitted$uniquenesses * deviation^2)
  gradient <- function(at) {
    loading <- at[1:k]
    inverse <- solve(loading %o% loading + diag(at[-(1:k)]))
    residual <- inverse %*% (loading %o% loading + diag(at[-(1:k)]) - covariance) %*% inverse
    c(2 * residual %*% loading, diag(residual))
  }
  for (step in 1:20) {
    slope <- sapply(seq_along(at), function(place) {
      move <- replace(numeric(length(at)), place, 1e-5 * abs(at[place]))
      (gradient(at + move) - gradient(at - move)) / (2 * sum(move))
    })
    at <- at - solve(slope, gradient(at))
  }
  stopifnot(max(abs(gradient(at) * at)) < 1e-12)
  sum(at[1:k])^2 / (sum(at[1:k])^2 + sum(at[-(1:k)]))
}

# Mean products of two scores within and between groups, over people who have both; between without what chance gives.
together <- function(one, other) {
  both <- !is.na(one) & !is.na(other)
  cases <- factor(group[both])
  scores <- cbind(one[both], other[both])
  inside <- SSD(lm(scores ~ cases))$SSD[1, 2]
  means <- SSD(lm(scores ~ 1))$SSD[1, 2] - inside
  within <- inside / (sum(both) - nlevels(cases))
  c(within = within, between = (means / (nlevels(cases) - 1) - within) / (sum(both) / nlevels(cases)))
}

score_of <- function(id) {
  items <- survey$scales[[id]]
  answers <- as.data.frame(scored[, items, drop = FALSE])
  ifelse(2 * rowSums(!is.na(answers)) >= length(items), rowMeans(answers, na.rm = TRUE), NA)
}

number <- function(value) if (is.na(value)) "null" else sprintf("%.17g", value)
string <- function(text) paste0("\"", text, "\"")
object <- function(values) paste0("{", paste0(string(names(values)), ":", values, collapse = ","), "}")
array <- function(values) paste0("[", paste(values, collapse = ","), "]")
by_group <- function(groups, values) object(setNames(sapply(values, number), groups))

figures <- function(id) {
  items <- survey$scales[[id]]
  answers <- as.data.frame(scored[, items, drop = FALSE])
  score <- score_of(id)
  variances <- aov(score ~ as.factor(group))
  means <- tapply(score, group, mean, na.rm = TRUE)
  # Uniform answers over five options, in points of 0 to 100: 2 on the scale of 1 to 5.
  uniform <- 2 * 25^2
  agreement <- rwg(score, group, ranvar = uniform)
  several <- length(items) > 1
  pairs <- sapply(names(survey$scales), function(other) together(score, score_of(other)))
  values <- c(
    items = array(string(items)),
    icc1 = number(ICC1(variances)),
    icc2 = number(ICC2(variances)),
    means = by_group(names(means), means),
    agreement = by_group(agreement$grpid, agreement$rwg),
    within = by_group(colnames(pairs), pairs["within", ]),
    between = by_group(colnames(pairs), pairs["between", ])
  )
  if (several) {
    together <- rwg.j(answers, group, ranvar = uniform)
    deviation <- ad.m(answers, group)
    # psych says on standard output where items go against each other.
    capture.output(pairwise <- suppressWarnings(psych::alpha(answers))$total$raw_alpha)
    values <- c(values,
      alphaComplete = number(multilevel::cronbach(answers)$Alpha),
      alphaPairwise = number(pairwise),
      agreementOfItems = by_group(together$grpid, together$rwg.j),
      averageDeviation = by_group(deviation$grpid, deviation$AD.M)
    )
  }
  if (length(items) > 2) values <- c(values, omega = number(omega(cov(answers[complete.cases(answers), ]))))
  object(values)
}

version <- function(package) as.character(packageVersion(package))
hash <- strsplit(system2("sha256sum", shQuote(file), stdout = TRUE), " ")[[1]][1]
items <- sapply(survey$items, function(item) object(c(
  id = string(item$id), lowest = number(item$lowest), highest = number(item$highest),
  reversed = tolower(as.character(item$reversed))
)))
cat(paste0("{\n", paste(c(
  paste0("\"origin\": ", object(c(
    program = string(R.version.string),
    packages = string(paste0("multilevel ", version("multilevel"), ", psych ", version("psych"))),
    script = string("tests/analytics/reference-values/reference-values.R"),
    command = string(paste("Rscript reference-values.R", name, basename(file)))
  ))),
  paste0("\"data\": ", object(c(
    file = string(basename(file)), sha256 = string(hash), rows = number(nrow(rows)), group = string(survey$group)
  ))),
  paste0("\"items\": ", array(items)),
  paste0("\"scales\": ", object(sapply(names(survey$scales), figures)))
), collapse = ",\n"), "\n}\n"))
