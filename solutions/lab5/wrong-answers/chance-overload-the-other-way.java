// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: Is the comparison the wrong way around
// also says: one of them returns a wrong number
if (erlangs <= threads) return 1;
double b = 1;
for (int n = 1; n <= threads; n++) {
  b = erlangs * b / (n + erlangs * b);
}
return b / (1 - erlangs / threads * (1 - b));
