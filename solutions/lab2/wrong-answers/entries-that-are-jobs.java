// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: entries that are not jobs were left out
long retries = 0;
for (long from = 0; ; from += 500) {
  var entries = new RetrySet(redis).page(from, 500);
  if (entries.isEmpty()) {
    break;
  }
  retries += entries.stream().filter(entry -> entry.job().isPresent()).count();
}
return new Sizes(retries, new DeadSet(redis).size());
