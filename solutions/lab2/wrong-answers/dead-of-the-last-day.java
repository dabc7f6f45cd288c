// region: task-1
// caught by: every failed job counts, due or not, one or a hundred
// says: leave out some by their score
var yesterday = java.time.Instant.parse("2026-03-01T00:00:00Z");
return new Sizes(
    new RetrySet(redis).size(),
    new DeadSet(redis).stream().filter(e -> e.at().isAfter(yesterday)).count());
