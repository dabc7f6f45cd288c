// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: a larger number cut to 1
// also says: one of them returns a wrong number
if (erlangs >= threads) return 1;
double b = 1;
for (int n = 1; n <= threads; n++) {
  b = erlangs * b / (n + erlangs * b);
}
return Math.min(1, b * threads);
