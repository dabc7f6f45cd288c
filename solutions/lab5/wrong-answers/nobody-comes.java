// region: task-3
// caught by: one thread, no load, and overload: the chance of waiting
// says: If no job arrives, none waits
// also says: correct task 3 first
if (erlangs >= threads) {
  return 1;
}
double inverse = 1;
for (int n = 1; n <= threads; n++) {
  inverse = 1 + inverse * n / erlangs;
}
double blocked = 1 / inverse;
return erlangs / erlangs * blocked / (1 - erlangs / threads * (1 - blocked));
