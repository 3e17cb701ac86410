# metafor's REML on the data sets of a file: dataset,yi,vi. Prints processor seconds, then b and tau2 of each.
suppressMessages(library(metafor))
arguments <- commandArgs(trailingOnly = TRUE)
all <- read.csv(arguments[1])
sets <- split(all, all$dataset)
# Where its Fisher scoring does not settle, metafor stops with an error: that fit counts as tried, without an answer.
fit <- function(d) tryCatch({ r <- rma(d$yi, d$vi, method = "REML"); c(r$beta, r$tau2) }, error = function(e) c(NaN, NaN))
invisible(lapply(sets[1:50], fit))
spent <- system.time(found <- t(sapply(sets, fit)))
cat(spent[["user.self"]] + spent[["sys.self"]], "\n")
write.table(found, arguments[2], row.names = FALSE, col.names = FALSE, sep = ",", na = "NaN")
