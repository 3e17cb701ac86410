// Integrates people.bin with CVODE (BDF): dense with a finite-difference Jacobian on plain.h, or with -DSPARSE KLU and the analytic Jacobian of optimized.h.
// cvode FOLDER RTOL [OUTPUT [interpolating]]: prints milliseconds of processor time a person; writes the states at all times.
// All people are integrated again and again until LEAST milliseconds have gone; a first pass shorter than that only warms up.
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define LEAST 200
#ifdef SPARSE
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include "optimized.h"
static double w[W];
static void begin(const double *p) { for (int i = 0; i < P; i++) w[AT_PARAMETER + i] = p[i]; k_prologue(w, w); }
static int change(realtype t, N_Vector y, N_Vector f, void *d) {
  double *u = N_VGetArrayPointer(y), *r = N_VGetArrayPointer(f);
  w[AT_TIME] = t;
  for (int i = 0; i < N; i++) w[AT_STATE + i] = u[i];
  k_change(w, w);
  for (int i = 0; i < N; i++) r[i] = w[AT_RIGHT + i];
  return 0;
}
static int jacobian(realtype t, N_Vector y, N_Vector f, SUNMatrix J, void *d, N_Vector a, N_Vector b, N_Vector c) {
  double u[NNZ], *v = SUNSparseMatrix_Data(J), *s = N_VGetArrayPointer(y);
  w[AT_TIME] = t;
  for (int i = 0; i < N; i++) w[AT_STATE + i] = s[i];
  k_jacobian(w, u);
  sunindextype *columns = SUNSparseMatrix_IndexPointers(J), *rows = SUNSparseMatrix_IndexValues(J);
  for (int i = 0; i <= N; i++) columns[i] = COLUMNS[i];
  for (int i = 0; i < NNZ; i++) rows[i] = ROWS[i], v[i] = u[FROM[i]];
  return 0;
}
#else
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include "plain.h"
static double c[C], parameters[P];
static void begin(const double *p) { for (int i = 0; i < P; i++) parameters[i] = p[i]; plain_prologue(parameters, c); }
static int change(realtype t, N_Vector y, N_Vector f, void *d) { plain_change(t, N_VGetArrayPointer(y), parameters, c, N_VGetArrayPointer(f)); return 0; }
#endif
static void need(int ok, const char *what) { if (!ok) { fprintf(stderr, "cvode: %s failed\n", what); exit(1); } }
static void doubles(double *to, int count, FILE *f) { need(fread(to, 8, count, f) == (size_t)count, "reading"); }
int main(int argc, char **argv) {
  char name[4096];
  snprintf(name, sizeof name, "%s/people.bin", argv[1]);
  FILE *in = fopen(name, "rb"), *out = argc > 3 ? fopen(argv[3], "wb") : NULL;
  need(in != NULL, "opening people.bin");
  int head[4];
  need(fread(head, 4, 4, in) == 4 && head[1] == N && head[2] == P, "header");
  const int people = head[0], looks = head[3], interpolates = argc > 4;
  const double rtol = atof(argv[2]);
  double scale[N], *times = malloc(8 * looks), p[P], start[N];
  doubles(scale, N, in);
  doubles(times, looks, in);
#ifdef SPARSE
  constants(w);
#endif
  SUNContext context;
  need(SUNContext_Create(NULL, &context) == 0, "context");
  N_Vector y = N_VNew_Serial(N, context), atol = N_VNew_Serial(N, context);
  double *u = N_VGetArrayPointer(y), spent = 0;
  int counted = 0;
  for (int i = 0; i < N; i++) N_VGetArrayPointer(atol)[i] = 1e-3 * rtol * scale[i];
  const long first = ftell(in);
  for (int pass = 0; pass == 0 || spent < LEAST; pass++) {
  if (pass == 1) spent = counted = 0;
  fseek(in, first, SEEK_SET);
  for (int k = 0; k < people; k++) {
    int events;
    doubles(p, P, in);
    doubles(start, N, in);
    need(fread(&events, 4, 1, in) == 1, "reading");
    double *event = malloc(24 * (events + 1));
    doubles(event, 3 * events, in);
    struct timespec a, b;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &a);
    begin(p);
    for (int i = 0; i < N; i++) u[i] = start[i];
    void *cv = CVodeCreate(CV_BDF, context);
    need(CVodeInit(cv, change, 0, y) == 0 && CVodeSVtolerances(cv, rtol, atol) == 0 && CVodeSetMaxNumSteps(cv, 10000000) == 0, "making");
#ifdef SPARSE
    SUNMatrix A = SUNSparseMatrix(N, N, NNZ, CSC_MAT, context);
    SUNLinearSolver solver = SUNLinSol_KLU(y, A, context);
    need(CVodeSetLinearSolver(cv, solver, A) == 0 && CVodeSetJacFn(cv, jacobian) == 0, "solver");
#else
    SUNMatrix A = SUNDenseMatrix(N, N, context);
    SUNLinearSolver solver = SUNLinSol_Dense(y, A, context);
    need(CVodeSetLinearSolver(cv, solver, A) == 0, "solver");
#endif
    double t = 0;
    int next = 0;
    for (int look = 0; look < looks; look++) {
      while (t < times[look]) {
        while (next < events && event[3 * next] <= t) {
          u[(int)event[3 * next + 1]] += event[3 * next + 2];
          next++;
          if (next == events || event[3 * next] > t) need(CVodeReInit(cv, t, y) == 0, "restart");
        }
        double to = next < events && event[3 * next] < times[look] ? event[3 * next] : times[look];
        // Stopping at every look, or only at doses: then a look lies between steps and is interpolated.
        CVodeSetStopTime(cv, !interpolates ? to : next < events && event[3 * next] < times[looks - 1] ? event[3 * next] : times[looks - 1]);
        need(CVode(cv, to, y, &t, CV_NORMAL) >= 0, "integration");
      }
      if (out && pass == 0) fwrite(u, 8, N, out);
    }
    SUNLinSolFree(solver);
    SUNMatDestroy(A);
    CVodeFree(&cv);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &b);
    spent += (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) * 1e-6;
    free(event);
    counted++;
  }
  }
  if (out) fclose(out);
  printf("%.6f\n", spent / counted);
  return 0;
}
