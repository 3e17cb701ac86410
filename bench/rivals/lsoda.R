# Integrates people.bin with lsoda of deSolve and the plain model in C. lsoda.R FOLDER RTOL [OUTPUT]: prints milliseconds of processor time a person.
suppressMessages(library(deSolve))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
rtol <- as.numeric(arguments[2])
dyn.load(file.path(folder, "lsoda.so"))
input <- file(file.path(folder, "people.bin"), "rb")
head <- readBin(input, "integer", 4)
scale <- readBin(input, "double", head[2])
times <- readBin(input, "double", head[4])
output <- if (length(arguments) > 2) file(arguments[3], "wb") else NULL
spent <- 0
for (person in seq_len(head[1])) {
  p <- readBin(input, "double", head[3])
  y <- readBin(input, "double", head[2])
  count <- readBin(input, "integer", 1)
  event <- matrix(readBin(input, "double", 3 * count), nrow = 3)
  names(y) <- paste0("y", seq_along(y))
  at <- sort(unique(c(0, times, event[1, ])))
  before <- proc.time()
  path <- lsoda(y, at, "derivs", parms = p, dllname = "lsoda", initfunc = "initmod", rtol = rtol, atol = 1e-3 * rtol * scale, maxsteps = 1e6,
    events = list(data = data.frame(var = names(y)[event[2, ] + 1], time = event[1, ], value = event[3, ], method = "add")))
  spent <- spent + sum((proc.time() - before)[c("user.self", "sys.self")])
  if (!is.null(output)) writeBin(as.vector(t(path[match(times, path[, 1]), -1])), output)
}
if (!is.null(output)) close(output)
cat(sprintf("%.6f\n", 1000 * spent / head[1]))
