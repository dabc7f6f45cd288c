// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: with another factor than threads
// also says: one of them returns a wrong number
if (erlangs >= threads) return 1;
double sum = 0;
double term = 1;
for (int k = 0; k < threads; k++) {
  sum += term;
  term = term * erlangs / (k + 1);
}
double last = term / (threads - erlangs);
return last / (sum + last);
