# Makes the numbers that the evidence room is compared with: inputs/*.csv and metafor.csv.
#   Rscript metafor.R [FOLDER]        (Debian: r-cran-metafor r-cran-metadat)
# The raw numbers are those of the R package metadat; each data set's page there names the paper it comes from.
suppressMessages({library(metafor); library(metadat)})
out <- commandArgs(trailingOnly = TRUE); out <- if (length(out)) out[1] else "."
dir.create(file.path(out, "inputs"), recursive = TRUE, showWarnings = FALSE)
ctl <- function(m) if (m == "PM") list(tol = 1e-14, maxiter = 10000, tau2.max = 1e6) else if (m %in% c("REML", "ML", "EB")) list(threshold = 1e-14, maxiter = 10000) else list()
rows <- list()
put <- function(id, dataset, measure, model, ...) {
  v <- list(...)
  for (n in names(v)) {
    x <- v[[n]]
    if (length(x) == 0) next
    q <- if (length(x) == 1) n else paste0(n, "[", seq_along(x), "]")
    rows[[length(rows) + 1]] <<- data.frame(id, dataset, measure, model, quantity = q, value = formatC(as.numeric(x), digits = 15, format = "g", width = 1))
  }
}
get.data <- function(n) { e <- new.env(); data(list = n, package = "metadat", envir = e); e[[n]] }
all.methods <- c("FE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")

uni <- function(id, dataset, measure, es, mods = NULL, methods = all.methods) {
  put(id, dataset, measure, "escalc", yi = es$yi, vi = es$vi)
  for (m in methods) for (t in if (m == "FE") "z" else c("z", "knha")) {
    r <- suppressWarnings(try(if (is.null(mods)) rma(yi, vi, data = es, method = m, test = t, control = ctl(m)) else
      rma(yi, vi, mods = mods, data = es, method = m, test = t, control = ctl(m)), silent = TRUE))
    # Where Fisher scoring swings without settling, metafor's own remedy is the half step.
    if (inherits(r, "try-error")) r <- suppressWarnings(try(rma(yi, vi, data = es, method = m, test = t, control = c(ctl(m), stepadj = 0.5)), silent = TRUE))
    if (inherits(r, "try-error")) { cat("no fit:", id, measure, m, t, "\n"); next }
    name <- paste("rma", m, t)
    put(id, dataset, measure, name, b = r$beta, se = r$se, stat = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub,
        tau2 = r$tau2, se.tau2 = r$se.tau2, I2 = r$I2, H2 = r$H2, QE = r$QE, QEp = r$QEp, logLik = as.numeric(logLik(r)))
    if (is.null(mods)) {
      if (m != "FE") { p <- predict(r); put(id, dataset, measure, name, pi.lb = p$pi.lb, pi.ub = p$pi.ub) }
    } else {
      put(id, dataset, measure, name, QM = r$QM, QMp = r$QMp)
      if (!is.null(r$R2)) put(id, dataset, measure, name, R2 = r$R2)
    }
    if (t == "z" && m %in% c("DL", "REML")) {
      ci <- confint(r, control = list(tol = 1e-14, tau2.max = 1e4))$random["tau^2", ]
      put(id, dataset, measure, name, Qprofile.tau2.lb = ci[2], Qprofile.tau2.ub = ci[3])
    }
  }
}
bias <- function(id, dataset, measure, es, gosh = FALSE) {
  r <- rma(yi, vi, data = es, method = "REML", control = ctl("REML")); f <- rma(yi, vi, data = es, method = "FE")
  e <- regtest(r, model = "lm"); put(id, dataset, measure, "Egger lm", t = e$zval, p = e$pval, limit.est = e$est)
  e <- regtest(r); put(id, dataset, measure, "Egger mixed REML", z = e$zval, p = e$pval)
  e <- suppressWarnings(ranktest(f)); put(id, dataset, measure, "Begg rank", tau = e$tau, p.exact = e$pval)
  e <- suppressWarnings(ranktest(f, exact = FALSE)); put(id, dataset, measure, "Begg rank", p.normal = e$pval)
  for (s in c("L0", "R0", "Q0")) {
    t <- try(trimfill(r, estimator = s, control = ctl("REML")), silent = TRUE); if (inherits(t, "try-error")) next
    put(id, dataset, measure, paste("trimfill REML", s), k0 = t$k0, b = t$beta, se = t$se, side.left = as.numeric(t$side == "left"))
  }
  for (s in c("Rosenthal", "Orwin", "Rosenberg")) put(id, dataset, measure, paste("fsn", s), fsnum = fsn(yi, vi, data = es, type = s)$fsnum)
  l <- summary(lm(yi ~ sqrt(vi), weights = 1 / vi, data = es))$coefficients; put(id, dataset, measure, "PET (WLS)", b0 = l[1, 1], se0 = l[1, 2])
  l <- summary(lm(yi ~ vi, weights = 1 / vi, data = es))$coefficients; put(id, dataset, measure, "PEESE (WLS)", b0 = l[1, 1], se0 = l[1, 2])
  l <- leave1out(r); put(id, dataset, measure, "leave1out REML", b = l$estimate, tau2 = l$tau2)
  l <- suppressWarnings(cumul(r)); put(id, dataset, measure, "cumul REML (given order)", b = l$estimate)
  i <- influence(r)$inf
  put(id, dataset, measure, "influence REML", rstudent = i$rstudent, dffits = i$dffits, cook.d = i$cook.d, cov.r = i$cov.r, tau2.del = i$tau2.del, QE.del = i$QE.del, hat = i$hat, weight = i$weight)
  pdf(NULL); b <- baujat(f); dev.off(); put(id, dataset, measure, "baujat FE", x = b$x, y = b$y)
  if (gosh) { g <- gosh(f, progbar = FALSE)$res; put(id, dataset, measure, "GOSH FE all subsets", n = nrow(g), mean.b = mean(g[, 6]), median.I2 = median(g$I2))
    g <- gosh(rma(yi, vi, data = es, method = "DL"), progbar = FALSE); b <- g$res[, 6]
    put(id, dataset, measure, "GOSH DL all subsets", n = nrow(g$res), mean.b = mean(b), median.b = median(b), median.I2 = median(g$res$I2), median.with1 = median(b[g$incl[, 1]]), median.without1 = median(b[!g$incl[, 1]])) }
}
tables <- function(id, dataset, d) {
  d <- d[stats::complete.cases(d[c("ai", "bi", "ci", "di")]), ]
  for (m in c("OR", "RR", "RD")) {
    r <- rma.mh(ai = ai, bi = bi, ci = ci, di = di, data = d, measure = m)
    put(id, dataset, m, "rma.mh", beta = r$beta, se = r$se, zval = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, QE = r$QE, I2 = r$I2)
    if (m == "OR") put(id, dataset, m, "rma.mh", CO = r$CO, COp = r$COp, MH = r$MH, MHp = r$MHp, BD = r$BD, BDp = r$BDp, TA = r$TA, TAp = r$TAp)
  }
  r <- rma.peto(ai = ai, bi = bi, ci = ci, di = di, data = d)
  put(id, dataset, "PETO", "rma.peto", beta = r$beta, se = r$se, zval = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, QE = r$QE, I2 = r$I2)
}
rates <- function(id, dataset, d) for (m in c("IRR", "IRD")) {
  r <- rma.mh(x1i = x1i, t1i = t1i, x2i = x2i, t2i = t2i, data = d, measure = m)
  put(id, dataset, m, "rma.mh", beta = r$beta, se = r$se, zval = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, QE = r$QE, I2 = r$I2)
}
save <- function(id, d) { write.csv(d, file.path(out, "inputs", paste0(id, ".csv")), row.names = FALSE, quote = FALSE, na = ""); d }
two <- function(d) { if (is.null(d$bi)) { d$bi <- d$n1i - d$ai; d$di <- d$n2i - d$ci }; d[c("ai", "bi", "ci", "di")] }
es <- function(measure, d) switch(measure,
  ZCOR = , COR = escalc(measure, ri = ri, ni = ni, data = d),
  PR = , PLN = , PLO = , PAS = , PFT = escalc(measure, xi = xi, ni = ni, data = d),
  IRR = , IRD = , IRSD = escalc(measure, x1i = x1i, t1i = t1i, x2i = x2i, t2i = t2i, data = d),
  MD = , SMD = , ROM = escalc(measure, m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = d),
  GEN = d,
  escalc(measure, ai = ai, bi = bi, ci = ci, di = di, data = d))
go <- function(name, d, measures, methods = all.methods, ...) for (m in measures) uni(name, paste0("dat.", name), m, es(m, d), methods = methods, ...)
some <- c("FE", "DL", "REML", "PM")

d <- get.data("dat.bcg"); d <- data.frame(ai = d$tpos, bi = d$tneg, ci = d$cpos, di = d$cneg, ablat = d$ablat, year = d$year, alloc = d$alloc); save("bcg", d)
go("bcg", d, c("RR", "OR", "RD", "PETO", "AS", "PHI", "YUQ", "YUY"))
e <- es("RR", d)
uni("bcg-ablat", "dat.bcg", "RR", e, ~ ablat); uni("bcg-ablat-year", "dat.bcg", "RR", e, ~ ablat + year)
uni("bcg-alloc", "dat.bcg", "RR", e, ~ alloc); uni("bcg-ablat-x-year", "dat.bcg", "RR", e, ~ ablat * year)
uni("bcg-alloc-x-ablat", "dat.bcg", "RR", e, ~ alloc * ablat, methods = c("DL", "REML"))
bias("bcg", "dat.bcg", "RR", e, gosh = TRUE); tables("bcg", "dat.bcg", d)

d <- get.data("dat.raudenbush1985"); d <- save("raudenbush1985", data.frame(yi = as.numeric(d$yi), vi = d$vi, weeks = d$weeks))
go("raudenbush1985", d, "GEN"); uni("raudenbush1985-weeks", "dat.raudenbush1985", "GEN", d, ~ weeks); bias("raudenbush1985", "dat.raudenbush1985", "GEN", d)
d <- get.data("dat.hackshaw1998"); d <- save("hackshaw1998", data.frame(yi = as.numeric(d$yi), vi = d$vi)); go("hackshaw1998", d, "GEN"); bias("hackshaw1998", "dat.hackshaw1998", "GEN", d)
d <- get.data("dat.konstantopoulos2011"); d <- save("konstantopoulos2011", data.frame(yi = as.numeric(d$yi), vi = d$vi)); go("konstantopoulos2011", d, "GEN")
d <- get.data("dat.bangertdrowns2004"); d <- save("bangertdrowns2004", data.frame(yi = as.numeric(d$yi), vi = d$vi, length = d$length, grade = d$grade, wic = d$wic)); go("bangertdrowns2004", d, "GEN")
uni("bangertdrowns2004-length-wic", "dat.bangertdrowns2004", "GEN", na.omit(d), ~ length + wic)
d <- get.data("dat.berkey1998"); d <- d[d$outcome == "PD", ]; d <- save("berkey1998", data.frame(yi = as.numeric(d$yi), vi = d$vi, year = d$year)); go("berkey1998", d, "GEN"); uni("berkey1998-year", "dat.berkey1998", "GEN", d, ~ year)
for (n in c("normand1999", "curtis1998", "gibson2002")) {
  d <- get.data(paste0("dat.", n)); d <- d[c("n1i", "m1i", "sd1i", "n2i", "m2i", "sd2i")]; d <- save(n, d[complete.cases(d), ]); go(n, d, c("MD", "SMD", if (n == "curtis1998") "ROM"), methods = if (n == "curtis1998") some else all.methods)
}
for (n in c("molloy2014", "cohen1981", "mcdaniel1994")) { d <- get.data(paste0("dat.", n)); d <- save(n, d[c("ni", "ri")]); go(n, d, c("ZCOR", "COR"), methods = if (n == "molloy2014") all.methods else some) }
for (n in c("linde2005", "li2007", "nielweise2007", "egger2001", "hine1989", "lee2004", "graves2010", "lau1992", "laopaiboon2015", "anand1999", "yusuf1985", "collins1985a", "vanhowe1999")) {
  d <- get.data(paste0("dat.", n))
  if (n == "yusuf1985") d <- d[d$table == "6", ]
  if (n == "collins1985a") d <- data.frame(ai = d$b.xti, n1i = d$nti, ci = d$b.xci, n2i = d$nci)
  if (n == "vanhowe1999") d <- data.frame(ai = d$non.pos, bi = d$non.neg, ci = d$cir.pos, di = d$cir.neg)
  d <- two(d); d <- save(n, d[complete.cases(d), ])
  go(n, d, c("RR", "OR", "RD"), methods = if (n %in% c("hine1989", "egger2001")) all.methods else some); tables(n, paste0("dat.", n), d)
  if (n == "egger2001") bias("egger2001", "dat.egger2001", "OR", es("OR", d))
  if (n == "hine1989") { x <- es("RD", d); bias("hine1989", "dat.hine1989", "RD", x, gosh = TRUE)
    x$size <- d$ai + d$bi + d$ci + d$di
    for (m in c("DL", "REML")) { p <- permutest(rma(yi, vi, mods = ~ size, data = x, method = m, control = ctl(m)), exact = TRUE, progbar = FALSE); put("hine1989", "dat.hine1989", "RD", paste("permutest exact", m), pval.size = p$pval[2]) } }
}
for (n in c("nielweise2008", "hart1999")) { d <- get.data(paste0("dat.", n)); d <- save(n, d[c("x1i", "t1i", "x2i", "t2i")]); go(n, d, c("IRR", "IRD", "IRSD")); rates(n, paste0("dat.", n), d) }
for (n in c("debruin2009", "pritz1997", "pagliaro1992")) { d <- get.data(paste0("dat.", n)); d <- save(n, na.omit(d[c("xi", "ni")])); go(n, d, c("PR", "PLN", "PLO", "PAS", "PFT"), methods = some) }

all <- do.call(rbind, rows)
write.csv(all, file.path(out, "metafor.csv"), row.names = FALSE, quote = FALSE)
cat(nrow(all), "numbers by metafor", as.character(packageVersion("metafor")), "\n")
