// region: task-3
// caught by: 950 erlangs on 1000 threads
// says: which is less than 171!
// also says: one of them returns a wrong number
if (erlangs >= threads) {
  return 1;
}
double sum = 0;
double term = 1;
for (int k = 0; k < threads; k++) {
  sum += Math.pow(erlangs, k) / factorial(k);
}
double last = Math.pow(erlangs, threads) / factorial(threads) * threads / (threads - erlangs);
return last / (sum + last);
}

private static double factorial(int n) {
double product = 1;
for (int i = 2; i <= n; i++) {
  product *= i;
}
return product;
