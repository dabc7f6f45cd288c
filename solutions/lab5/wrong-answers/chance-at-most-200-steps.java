// region: task-3
// caught by: 950 erlangs on 1000 threads
// says: n = 200 and not 300
// also says: one of them returns a wrong number
if (erlangs >= threads) return 1;
double b = 1;
for (int n = 1; n <= Math.min(threads, 200); n++) {
  b = erlangs * b / (n + erlangs * b);
}
return b / (1 - erlangs / threads * (1 - b));
