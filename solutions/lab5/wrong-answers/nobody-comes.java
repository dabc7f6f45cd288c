// region: task-3
// caught by: a chance where there is hardly a question
// says: where nothing comes, nobody waits
if (erlangs >= threads) {
  return 1;
}
double inverse = 1;
for (int n = 1; n <= threads; n++) {
  inverse = 1 + inverse * n / erlangs;
}
double blocked = 1 / inverse;
return erlangs / erlangs * blocked / (1 - erlangs / threads * (1 - blocked));
