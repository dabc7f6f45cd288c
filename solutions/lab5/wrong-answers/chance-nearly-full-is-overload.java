// region: task-3
// caught by: 950 erlangs on 1000 threads
// says: is the load taken for overload
// also says: one of them returns a wrong number
if (erlangs / threads >= 0.97) return 1;
double b = 1;
for (int n = 1; n <= threads; n++) {
  b = erlangs * b / (n + erlangs * b);
}
double u = erlangs / threads;
return b / (1 - u * (1 - b));
