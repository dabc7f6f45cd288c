// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: when there are endless threads
// also says: one of them returns a wrong number
double term = Math.exp(-erlangs);
double less = 0;
for (int k = 0; k < threads; k++) {
  less += term;
  term = term * erlangs / (k + 1);
}
return 1 - less;
