// region: task-3
// caught by: jobs of 20 s, to start within 2.5 s: 14 processes of 2 threads
// says: mend that first, this may be right already
if (erlangs >= threads) {
  return 1;
}
double blocked = 1;
for (int n = 1; n <= threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
double utilization = erlangs / threads;
return blocked;
