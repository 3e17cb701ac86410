# Draws data sets nobody has seen, with the names, separators and formulas people write, and runs them through metafor:
# one folder of tables and requests.txt, a line a request and a line a number, as metadat.R writes them.
#   Rscript random.R FOLDER [SEED] [DATASETS]
suppressMessages(library(metafor))
args <- commandArgs(trailingOnly = TRUE)
out <- args[1]; seed <- if (length(args) > 1) as.integer(args[2]) else 1L; sets <- if (length(args) > 2) as.integer(args[3]) else 300L
set.seed(seed)
dir.create(out, recursive = TRUE, showWarnings = FALSE)
con <- file(file.path(out, "requests.txt"), "w")
quiet <- function(e) suppressWarnings(suppressMessages(try(e, silent = TRUE)))
num <- function(x) paste(formatC(as.numeric(x), digits = 15, format = "g", width = 1), collapse = " ")
say <- function(file, args, v) {
  writeLines(paste0("> ", paste(c(file, args), collapse = "\t")), con)
  for (n in names(v)) if (length(v[[n]]) > 0) writeLines(paste(n, num(v[[n]])), con)
}
any <- function(...) sample(c(...), 1)
raw <- function(kind, k) { # raw data of k studies, zeros and missing cells among them
  sizes <- function() round(exp(runif(k, log(6), log(400))))
  if (kind == "counts") { n1 <- sizes(); n2 <- sizes(); p <- runif(1, 0.01, 0.6); a <- rbinom(k, n1, pmin(0.99, p * exp(rnorm(k, -0.3, 0.6)))); c <- rbinom(k, n2, p)
    if (runif(1) < 0.15) a[sample(k, 1)] <- 0; if (runif(1) < 0.1) { i <- sample(k, 1); a[i] <- 0; c[i] <- 0 }; if (runif(1) < 0.05) { i <- sample(k, 1); a[i] <- n1[i] }
    d <- data.frame(ai = a, bi = n1 - a, ci = c, di = n2 - c); if (runif(1) < 0.5) d <- data.frame(ai = a, n1i = n1, ci = c, n2i = n2)
  } else if (kind == "means") { s <- exp(runif(1, -3, 6)); m <- runif(k, 2, 9)
    d <- data.frame(m1i = signif(s * (m + rnorm(k, 0.2, 0.7)), 4), sd1i = signif(s * runif(k, 0.4, 2.5), 3), n1i = sizes(), m2i = signif(s * m, 4), sd2i = signif(s * runif(k, 0.4, 2.5), 3), n2i = sizes())
  } else if (kind == "rates") { t1 <- signif(exp(runif(k, 2, 9)), 4); t2 <- signif(exp(runif(k, 2, 9)), 4); r <- exp(runif(1, -6, 0)); d <- data.frame(x1i = rpois(k, r * t1 * exp(rnorm(k, -0.2, 0.4))), t1i = t1, x2i = rpois(k, r * t2), t2i = t2)
  } else if (kind == "shares") { n <- sizes(); d <- data.frame(xi = rbinom(k, n, plogis(rnorm(k, any(-3, -1, 0, 2), 0.8))), ni = n)
  } else if (kind == "correlations") { d <- data.frame(ri = round(tanh(rnorm(k, any(-0.4, 0, 0.5), 0.3)), 3), ni = pmax(5, sizes()))
  } else { s <- exp(runif(1, -6, 6)); v <- signif(s^2 * exp(runif(k, -3, 1)), 5); d <- data.frame(yi = signif(s * any(0, 0.3, -2) + rnorm(k, 0, sqrt(v + any(0, 0, 0.1, 1, 10) * s^2)), 6), vi = v)
    if (runif(1) < 0.4) { d$sei <- signif(sqrt(d$vi), 6); d$vi <- NULL } }
  d
}
measures <- list(counts = c("RR", "OR", "RD", "PETO", "AS", "PHI", "YUQ", "YUY"), means = c("MD", "SMD", "SMDH", "ROM"), rates = c("IRR", "IRD", "IRSD"), shares = c("PR", "PLN", "PLO", "PAS", "PFT"), correlations = c("COR", "ZCOR"), effects = "GEN")
compared <- 0; refused <- 0
for (set in seq_len(sets)) {
  kind <- any("counts", "counts", "means", "means", "rates", "shares", "correlations", "effects", "effects", "effects")
  k <- any(2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 45)
  cells <- raw(kind, k)
  d <- data.frame(study = paste0("Author ", seq_len(k), any("", ", Jr.", " et al.")), cells, year = sample(1985:2024, k, TRUE), dose = signif(exp(runif(k, 2, 11)), 3),
    age = round(rnorm(k, 2, 7), 1), form = sample(c("MK-4", "MK-7", "natto", "K1"), k, TRUE), blind = sample(c(TRUE, FALSE), k, TRUE), region = sample(c("Japan", "Europe", "N. America"), k, TRUE),
    `mean age` = round(rnorm(k, 60, 5), 1), bmi.base = round(rnorm(k, 26, 3), 1), phase = sample(1:3, k, TRUE), stringsAsFactors = FALSE, check.names = FALSE)
  d$year <- d$year - 2005 # years from the middle, ages from 60: metafor solves normal equations and loses digits far from zero
  if (runif(1) < 0.4) for (hole in seq_len(any(1, 2, 3))) d[sample(k, 1), sample(setdiff(names(d), "study"), 1)] <- NA
  style <- any("csv", "csv", "rows", "semicolon", "tab", "decimal")
  name <- paste0("set", set, ".", if (style == "tab") "tsv" else "csv"); path <- file.path(out, name)
  if (style == "csv") write.csv(d, path, row.names = FALSE) else if (style == "rows") write.csv(d, path, na = "") else if (style == "semicolon") write.table(d, path, sep = ";", row.names = FALSE, qmethod = "double")
  else if (style == "decimal") write.csv2(d, path, row.names = FALSE) else write.table(d, path, sep = "\t", row.names = FALSE, quote = FALSE)
  names(d)[names(d) == "mean age"] <- "mean.age"
  formulas <- c("~ dose", "~ log(dose)", "~ year + age", "~ form", "~ form - 1", "~ 0 + form + age", "~ blind", "~ log10(dose) * blind", "~ form:age", "~ age + form:age", "~ factor(phase)", "~ age*year - age", "~ I((age - 2)/10) + I(year^2)",
    "~ scale(age)", "~ scale(age, scale = FALSE) * blind", "~ mean.age", "~ bmi.base + blind", "~ (age + year + blind)^2 - age:year", "~ region + blind + region:blind", "~ relevel(factor(form), ref = \"K1\")", "~ blind/age", "~ I(age - mean(age, na.rm = TRUE))", "~ I(dose > 1000)", "~ region*age", "~ phase*region")
  # Not "~ age - 1": metafor centers the effects before it measures Q and tau2, which is another model where no column spans the intercept.
  for (measure in measures[[kind]]) {
    es <- if (kind == "effects") data.frame(yi = d$yi, vi = if (is.null(d$vi)) d$sei^2 else d$vi) else quiet(do.call(escalc, c(list(measure = measure), as.list(d[names(cells)]))))
    if (inherits(es, "try-error")) next
    yi <- as.numeric(es$yi); vi <- as.numeric(es$vi); if (base::any(vi <= 1e-8 * median(vi, na.rm = TRUE), na.rm = TRUE) || sum(complete.cases(yi, vi)) < 1) next # a perfect association has no variance but that of rounding
    data <- cbind(data.frame(yi = yi, vi = vi), d[setdiff(names(d), c("yi", "vi"))]); tight <- 1e-12 * median(vi, na.rm = TRUE)
    for (turn in 1:4) {
      m <- any("FE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"); t <- any("z", "z", "knha", "t", "adhoc"); f <- if (turn == 1) "" else any(formulas)
      level <- any(95, 95, 95, 90, 99)
      ctl <- function(half) c(if (m == "PM") list(tol = 1e-14 * min(1, median(vi, na.rm = TRUE)), maxiter = 10000, tau2.max = 1e6 * max(1, max(vi, na.rm = TRUE))) else if (m %in% c("REML", "ML", "EB")) list(threshold = tight, maxiter = 3000) else list(), if (half) list(stepadj = 0.5))
      run <- function(half) quiet(do.call(rma, c(list(yi = data$yi, vi = data$vi, data = data, method = m, test = t, level = level, control = ctl(half)), if (nzchar(f)) list(mods = as.formula(f)))))
      r <- run(FALSE); if (inherits(r, "try-error")) r <- run(TRUE)
      if (inherits(r, "try-error") || (t != "z" && r$k > 1 && r$k == r$p)) { refused <- refused + 1; next } # as many coefficients as studies leave t no degree of freedom
      v <- list(k = r$k, b = r$beta, se = r$se, stat = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, tau2 = r$tau2, I2 = r$I2, H2 = r$H2, QE = r$QE, QEp = r$QEp)
      if (m != "FE" && r$k > 1) v$se.tau2 <- r$se.tau2
      if (!nzchar(f) && m != "FE" && r$k > 1) { p <- predict(r); v$pi.lb <- p$pi.lb; v$pi.ub <- p$pi.ub }
      if (nzchar(f) && !r$int.only) { v$QM <- r$QM; v$QMp <- r$QMp }
      compared <- compared + 1
      say(name, c("--method", m, "--test", t, "--level", level, if (kind != "effects") c("--measure", measure), if (nzchar(f)) c("--mods", f)), v)
    }
    if (kind %in% c("counts", "rates") && measure %in% c("RR", "OR", "RD", "IRR", "IRD", "PETO")) {
      full <- d[names(cells)]; full <- as.list(full[complete.cases(full), ])
      r <- quiet(if (measure == "PETO") do.call(rma.peto, full) else do.call(rma.mh, c(full, measure = measure)))
      if (!inherits(r, "try-error") && is.finite(r$beta)) {
        v <- list(b = r$beta, se = r$se, stat = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, QE = r$QE, QEp = r$QEp, I2 = r$I2, H2 = r$H2)
        if (measure == "OR") v <- c(v, list(MH = r$MH, MHp = r$MHp, CO = r$CO, COp = r$COp), if (!is.na(r$BDp)) list(BD = r$BD, BDp = r$BDp, TA = r$TA, TAp = r$TAp))
        if (measure == "IRR") v <- c(v, list(MH = r$MH, MHp = r$MHp))
        compared <- compared + 1
        say(name, c("--method", if (measure == "PETO") "PETO" else "MH", "--measure", measure), v)
      }
    }
  }
}
close(con); cat(compared, "analyses,", refused, "that metafor refused\n")
