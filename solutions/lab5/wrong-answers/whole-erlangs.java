// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: the load was cut to a whole number of erlangs
// also says: one of them returns a wrong number
int load = (int) erlangs;
if (load >= threads) {
  return 1;
}
double blocked = 1;
for (int n = 1; n <= threads; n++) {
  blocked = load * blocked / (n + load * blocked);
}
double u = (double) load / threads;
return blocked / (1 - u * (1 - blocked));
