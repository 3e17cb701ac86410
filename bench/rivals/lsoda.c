// The plain model for deSolve: parameters arrive through initmod, constants are computed once.
#include <math.h>
#include "plain.h"
static double parameters[P], c[C];
void initmod(void (*give)(int *, double *)) { int count = P; give(&count, parameters); plain_prologue(parameters, c); }
void derivs(int *n, double *t, double *y, double *f, double *out, int *ip) { plain_change(*t, y, parameters, c, f); }
