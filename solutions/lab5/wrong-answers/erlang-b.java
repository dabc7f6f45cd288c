// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: that is Erlang B
// also says: one of them returns a wrong number
if (erlangs >= threads) {
  return 1;
}
double blocked = 1;
for (int n = 1; n <= threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
return blocked;
