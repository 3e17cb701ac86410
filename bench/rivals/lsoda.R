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
people <- lapply(seq_len(head[1]), function(person) {
  p <- readBin(input, "double", head[3])
  y <- readBin(input, "double", head[2])
  names(y) <- paste0("y", seq_along(y))
  count <- readBin(input, "integer", 1)
  event <- matrix(readBin(input, "double", 3 * count), nrow = 3)
  list(p = p, y = y, at = sort(unique(c(0, times, event[1, ]))),
    doses = data.frame(var = names(y)[event[2, ] + 1], time = event[1, ], value = event[3, ], method = "add"))
})
pass <- function() lapply(people, function(one)
  lsoda(one$y, one$at, "derivs", parms = one$p, dllname = "lsoda", initfunc = "initmod", rtol = rtol, atol = 1e-3 * rtol * scale, maxsteps = 1e6,
    events = list(data = one$doses)))
clock <- function() sum(proc.time()[c("user.self", "sys.self")])
# As in cvode.c: again and again until 200 ms have gone; a first pass shorter than that only warms up.
before <- clock()
paths <- pass()
spent <- clock() - before
passes <- 1
if (spent < 0.2) {
  passes <- 0
  before <- clock()
  while (clock() - before < 0.2) {
    pass()
    passes <- passes + 1
  }
  spent <- clock() - before
}
for (path in paths) if (!is.null(output)) writeBin(as.vector(t(path[match(times, path[, 1]), -1])), output)
if (!is.null(output)) close(output)
cat(sprintf("%.6f\n", 1000 * spent / passes / head[1]))
