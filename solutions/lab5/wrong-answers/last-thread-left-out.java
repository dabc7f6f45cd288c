// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: the steps of b end one thread too early
// also says: one of them returns a wrong number
if (erlangs >= threads) {
  return 1;
}
double blocked = 1;
for (int n = 1; n < threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
double utilization = erlangs / threads;
return blocked / (1 - utilization * (1 - blocked));
