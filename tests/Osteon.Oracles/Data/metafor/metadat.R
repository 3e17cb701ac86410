# Runs every data set of metadat whose columns fit through metafor, as osteon evidence pool --file reads them:
# one folder of CSV files (as write.csv writes them, row names and all) and requests.txt, a line a request and a line a number.
#   Rscript metadat.R FOLDER
suppressMessages({library(metafor); library(metadat)})
out <- commandArgs(trailingOnly = TRUE)[1]
dir.create(out, recursive = TRUE, showWarnings = FALSE)
con <- file(file.path(out, "requests.txt"), "w")
tight <- 1e-12
ctl <- function(m, half = FALSE) c(if (m == "PM") list(tol = 1e-14, maxiter = 10000, tau2.max = 1e6) else if (m %in% c("REML", "ML", "EB")) list(threshold = tight, maxiter = 2000) else list(), if (half) list(stepadj = 0.5))
num <- function(x) paste(formatC(as.numeric(x), digits = 15, format = "g", width = 1), collapse = " ")
say <- function(file, args, v) {
  writeLines(paste0("> ", paste(c(file, args), collapse = "\t")), con)
  for (n in names(v)) if (length(v[[n]]) > 0) writeLines(paste(n, num(v[[n]])), con)
}
quiet <- function(e) suppressWarnings(suppressMessages(try(e, silent = TRUE)))
fits <- 0; misses <- 0
fit <- function(file, es, measure, mods, map, d) {
  tight <<- 1e-11 * median(es$vi, na.rm = TRUE)
  if (!is.null(mods)) { x <- quiet(nrow(unique(model.frame(mods, es)))); if (!inherits(x, "try-error") && x >= sum(complete.cases(es$yi, es$vi)) && sum(complete.cases(es$yi)) < 6) return() } # as many coefficients as studies
  for (m in c("FE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")) for (t in c("z", "knha", "t", "adhoc")) {
    if (t %in% c("t", "adhoc") && (!(m %in% c("DL", "REML")) || !is.null(mods))) next
    if (nrow(es) > 700 && !(m %in% c("FE", "DL", "REML") && t == "z")) next # metafor holds k x k matrices: half a minute a fit
    if (nrow(es) > 200 && !(m %in% c("FE", "DL", "REML", "PM"))) next
    if (!is.null(mods) && t == "z" && m %in% c("HE", "HS", "EB")) next
    f <- if (is.null(mods)) ~ 1 else mods
    run <- function(half) quiet(if (is.null(mods)) rma(yi, vi, data = es, method = m, test = t, control = ctl(m, half)) else rma(yi, vi, mods = f, data = es, method = m, test = t, control = ctl(m, half)))
    r <- run(FALSE); if (inherits(r, "try-error")) r <- run(TRUE)
    if (inherits(r, "try-error")) { misses <<- misses + 1; cat("no fit:", file, measure, deparse(mods), m, t, sub("\n.*", "", r), "\n"); next }
    fits <<- fits + 1
    v <- list(k = r$k, b = r$beta, se = r$se, stat = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, tau2 = r$tau2, I2 = r$I2, H2 = r$H2, QE = r$QE, QEp = r$QEp)
    if (m != "FE") v$se.tau2 <- r$se.tau2
    if (is.null(mods)) { if (m != "FE") { p <- predict(r); v$pi.lb <- p$pi.lb; v$pi.ub <- p$pi.ub } } else { v$QM <- r$QM; v$QMp <- r$QMp; if (!is.null(r$R2) && r$tau2 > 1e5 * tight) v$R2 <- r$R2 }
    if (t == "z" && m %in% c("DL", "REML") && is.null(mods) && nrow(es) <= 700) { ci <- quiet(confint(r, control = list(tol = 1e-14, tau2.max = 1e6))$random["tau^2", ]); if (!inherits(ci, "try-error")) { v$tau2.lb <- ci[2]; v$tau2.ub <- ci[3] } }
    say(file, c("--method", m, "--test", t, if (measure != "GEN") c("--measure", measure), if (!is.null(mods)) c("--mods", substring(paste(deparse(mods), collapse = ""), 2)), if (length(map)) c("--columns", paste(names(map), map, sep = "=", collapse = ","))), v)
  }
}
shapes <- list(
  list(c("yi", "vi"), "GEN", list()),
  list(c("yi", "sei"), "GEN", list()),
  list(c("ai", "bi", "ci", "di"), c("RR", "OR", "RD", "PETO", "AS", "PHI", "YUQ", "YUY"), list()),
  list(c("ai", "n1i", "ci", "n2i"), c("RR", "OR", "RD", "PETO", "AS", "PHI", "YUQ", "YUY"), list()),
  list(c("m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"), c("MD", "SMD", "SMDH", "ROM"), list()),
  list(c("x1i", "t1i", "x2i", "t2i"), c("IRR", "IRD", "IRSD"), list()),
  list(c("xi", "ni"), c("PR", "PLN", "PLO", "PAS", "PFT"), list()),
  list(c("ri", "ni"), c("COR", "ZCOR"), list()))
count <- function(file, d, measure, cells, map) {
  a <- function(...) c(..., if (length(map)) c("--columns", paste(names(map), map, sep = "=", collapse = ",")))
  ok <- complete.cases(as.data.frame(cells)); cells <- lapply(cells, function(x) x[ok])
  mh <- function(r, method, measure) {
    if (inherits(r, "try-error")) { cat("no fit:", file, method, measure, r); return() }
    v <- list(b = r$beta, se = r$se, stat = r$zval, pval = r$pval, ci.lb = r$ci.lb, ci.ub = r$ci.ub, QE = r$QE, QEp = r$QEp, I2 = r$I2, H2 = r$H2)
    if (measure == "OR" && method == "MH") v <- c(v, list(MH = r$MH, MHp = r$MHp, CO = r$CO, COp = r$COp, BD = r$BD, BDp = r$BDp, TA = r$TA, TAp = r$TAp))
    say(file, a("--method", method, "--measure", measure), v)
  }
  if ("ai" %in% names(cells)) {
    for (m in c("OR", "RR", "RD")) mh(quiet(do.call(rma.mh, c(cells, measure = m))), "MH", m)
    mh(quiet(do.call(rma.peto, cells)), "PETO", "OR")
  }
  if ("x1i" %in% names(cells)) for (m in c("IRR", "IRD")) mh(quiet(do.call(rma.mh, c(cells, measure = m))), "MH", m)
}
maps <- list( # where a data set calls its columns otherwise
  bcg = c(ai = "tpos", bi = "tneg", ci = "cpos", di = "cneg"), colditz1994 = c(ai = "tpos", bi = "tneg", ci = "cpos", di = "cneg"),
  axfors2021 = c(ai = "hcq_arm_event", n1i = "hcq_arm_total", ci = "control_arm_event", n2i = "Control_arm_total"),
  baskerville2012 = c(yi = "smd", sei = "se"), bakdash2021 = c(yi = "es.z", vi = "vi.z"), cannon2006 = c(ai = "ep1t", n1i = "nt", ci = "ep1c", n2i = "nc"),
  collins1985a = c(ai = "b.xti", n1i = "nti", ci = "b.xci", n2i = "nci"), collins1985b = c(ai = "pre.xti", n1i = "pre.nti", ci = "pre.xci", n2i = "pre.nci"),
  damico2009 = c(ai = "xt", n1i = "nt", ci = "xc", n2i = "nc"), dorn2007 = c(ai = "x.a", n1i = "n.a", ci = "x.p", n2i = "n.p"),
  fine1993 = c(ai = "e1i", n1i = "nei", ci = "c1i", n2i = "nci"), hartmannboyce2018 = c(ai = "x.nrt", n1i = "n.nrt", ci = "x.ctrl", n2i = "n.ctrl"),
  landenberger2005 = c(ai = "n.cbt.rec", bi = "n.cbt.non", ci = "n.ctrl.rec", di = "n.ctrl.non"), linde2016 = c(yi = "lnOR", sei = "selnOR"),
  lopez2019 = c(yi = "diff", sei = "se"), michael2013 = c(m1i = "Brain_m", sd1i = "Brain_s", n1i = "Brain_n", m2i = "No_brain_m", sd2i = "No_brain_s", n2i = "No_brain_n"),
  lehmann2018 = c(m1i = "Red_M", sd1i = "Red_SD", n1i = "Red_N", m2i = "Control_M", sd2i = "Control_SD", n2i = "Control_N"),
  nakagawa2007 = c(ri = "Correlation", ni = "SampleSize"), white2020 = c(ri = "r", ni = "n"), vanhowe1999 = c(ai = "non.pos", bi = "non.neg", ci = "cir.pos", di = "cir.neg"),
  viechtbauer2021 = c(ai = "xTi", n1i = "nTi", ci = "xCi", n2i = "nCi"), dagostino1998 = c(m1i = "mt", sd1i = "sdt", n1i = "tnt", m2i = "mc", sd2i = "sdc", n2i = "tnc"),
  baker2009 = c(xi = "exac", ni = "total"), dogliotti2014 = c(xi = "stroke", ni = "total"), dong2013 = c(xi = "death", ni = "randomized"), gurusamy2011 = c(xi = "death", ni = "n"),
  obrien2003 = c(xi = "cases", ni = "total"), woods2010 = c(xi = "r", ni = "N"), bornmann2007 = c(ai = "waward", n1i = "wtotal", ci = "maward", n2i = "mtotal"),
  begg1989 = c(), ishak2007 = c(yi = "y1i", vi = "v1i"), besson2016 = c(m1i = "exp_mean", sd1i = "exp_se", n1i = "exp_n", m2i = "con_mean", sd2i = "con_se", n2i = "con_n"),
  linde2015 = c(ai = "resp1", n1i = "n1", ci = "resp2", n2i = "n2"), bourassa1996 = c(ai = "rh.re", bi = "rh.le", ci = "lh.re", di = "lh.le"),
  franchini2012 = c(m1i = "y1", sd1i = "sd1", n1i = "n1", m2i = "y2", sd2i = "sd2", n2i = "n2"), stowe2010 = c(m1i = "y1", sd1i = "sd1", n1i = "n1", m2i = "y2", sd2i = "sd2", n2i = "n2"))
used <- 0
for (item in data(package = "metadat")$results[, "Item"]) {
  e <- new.env(); data(list = item, package = "metadat", envir = e); d <- e[[item]]; if (!is.data.frame(d)) next
  name <- sub("dat.", "", item, fixed = TRUE); class(d) <- "data.frame"; for (c in names(d)) { attr(d[[c]], "slab") <- NULL; if (inherits(d[[c]], "escalc") || is.numeric(d[[c]])) d[[c]] <- as.numeric(d[[c]]) }
  for (c in names(d)) if (is.character(d[[c]])) d[[c]][d[[c]] == ""] <- NA # an empty cell of a file is missing
  if (name == "axfors2021") names(d)[names(d) == "control_arm_total"] <- "Control_arm_total"
  todo <- list()
  if (name %in% names(maps)) { map <- maps[[name]]; for (s in shapes) if (length(map) && setequal(s[[1]], names(map))) todo <- c(todo, list(list(s, map))) }
  for (s in shapes) if (all(s[[1]] %in% names(d)) && !(all(c("ai", "bi", "ci", "di") %in% names(d)) && "n1i" %in% s[[1]] && "ai" %in% s[[1]]) && !("yi" %in% s[[1]] && "sei" %in% s[[1]] && "vi" %in% names(d))) todo <- c(todo, list(list(s, c())))
  if (!length(todo)) { cat("does not fit:", name, "\n"); next }
  used <- used + 1
  # metafor solves the normal equations and loses digits where a moderator lies far from zero: years are counted from their middle.
  raw <- unlist(lapply(todo, function(t) c(t[[1]][[1]], t[[2]])))
  for (c in setdiff(names(d), raw)) if (is.numeric(d[[c]]) && isTRUE(abs(mean(d[[c]], na.rm = TRUE)) > 8 * sd(d[[c]], na.rm = TRUE))) d[[c]] <- d[[c]] - round(median(d[[c]], na.rm = TRUE))
  file <- paste0(name, ".csv"); write.csv(d, file.path(out, file))
  raw <- unique(c(unlist(lapply(todo, function(t) c(t[[1]][[1]], t[[2]]))), "bi", "di", "vi", "sei", "yi", "ri"))
  good <- function(c) { x <- d[[c]]; u <- length(unique(na.omit(x))); grepl("^[A-Za-z._0-9]+$", c) && sum(is.na(x)) < nrow(d) / 3 && if (is.numeric(x)) u > 1 else u > 1 && u < min(8, nrow(d) / 3) && !any(grepl("^[0-9.]+$", x)) }
  others <- Filter(good, setdiff(names(d), raw)); others <- others[order(!sapply(d[others], is.numeric))]
  numeric <- Filter(function(c) is.numeric(d[[c]]), others); words <- setdiff(others, numeric)
  formulas <- c(head(numeric, 2), head(words, 2), if (length(numeric) > 1) paste(numeric[1:2], collapse = " + "), if (length(numeric) && length(words)) c(paste(numeric[length(numeric)], words[1], sep = " + "), paste(words[1], numeric[1], sep = " * ")),
    if (length(numeric) > 2) paste(head(rev(numeric), 3), collapse = " + "), if (length(numeric)) { n <- tail(numeric, 1); if (length(unique(d[[n]])) < 6) paste0("factor(", n, ")") else if (min(d[[n]], na.rm = TRUE) > 0) paste0("log(", n, ")") })
  for (t in todo) {
    s <- t[[1]]; map <- t[[2]]; cells <- setNames(lapply(s[[1]], function(c) d[[if (c %in% names(map)) map[[c]] else c]]), s[[1]])
    for (measure in s[[2]]) {
      es <- if (measure == "GEN") data.frame(yi = cells$yi, vi = if (is.null(cells$vi)) cells$sei^2 else cells$vi) else quiet(do.call(escalc, c(list(measure = measure), cells)))
      if (inherits(es, "try-error")) { cat("no effects:", name, measure, es); next }
      es <- cbind(data.frame(yi = as.numeric(es$yi), vi = as.numeric(es$vi)), d[setdiff(names(d), c("yi", "vi"))])
      fit(file, es, measure, NULL, map, d)
      if (measure %in% c("GEN", "RR", "SMD", "IRR", "PLO", "ZCOR")) for (f in formulas) if (nrow(d) < 120) fit(file, es, measure, as.formula(paste("~", f)), map, d)
    }
    count(file, d, s[[2]], cells, map)
  }
}
close(con); cat(used, "data sets,", fits, "fits,", misses, "that metafor did not fit\n")
