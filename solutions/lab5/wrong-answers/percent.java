// region: task-3
// caught by: 8 erlangs on 10 threads: 41 in 100 wait
// says: a chance is between 0 and 1
if (erlangs >= threads) {
  return 100;
}
double blocked = 1;
for (int n = 1; n <= threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
double utilization = erlangs / threads;
return 100 * blocked / (1 - utilization * (1 - blocked));
