// region: task-3
// caught by: a chance where there is hardly a question
// says: the formula holds below that only
double blocked = 1;
for (int n = 1; n <= threads; n++) {
  blocked = erlangs * blocked / (n + erlangs * blocked);
}
double utilization = erlangs / threads;
return blocked / (1 - utilization * (1 - blocked));
