// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: exactly as many jobs as threads are present
// also says: one of them returns a wrong number
if (erlangs >= threads) return 1;
double term = Math.exp(-erlangs);
for (int k = 1; k <= threads; k++) {
  term = term * erlangs / k;
}
return term;
