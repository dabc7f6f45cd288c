// region: task-3
// caught by: one thread, no load, and overload: the chance of waiting
// says: needs fewer erlangs than threads
// also says: one of them returns a wrong number
double blocked = 1;
for (int n = 1; n <= threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
double utilization = erlangs / threads;
return blocked / (1 - utilization * (1 - blocked));
