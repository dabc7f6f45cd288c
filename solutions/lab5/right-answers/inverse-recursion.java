// region: task-3
if (erlangs <= 0) {
  return 0;
} else if (erlangs >= threads) {
  return 1;
}
double inverse = 1;
for (int n = 1; n <= threads; n++) {
  inverse = 1 + inverse * n / erlangs;
}
double u = erlangs / threads;
return 1 / (inverse * (1 - u) + u);
