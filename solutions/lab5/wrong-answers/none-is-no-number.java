// region: task-3
// caught by: one thread, no load, and overload: the chance of waiting
// says: If no job arrives, none waits
// also says: correct task 3 first
if (erlangs >= threads) {
  return 1;
}
double blocked = 1;
for (int n = 0; n <= threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
double utilization = erlangs / threads;
return blocked / (1 - utilization * (1 - blocked));
