// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: leave out a job that has just started
if (processors.isEmpty()) return 0;
java.time.Instant now = clock.instant();
long busy =
    processors.stream()
        .filter(
            processor ->
                processor.running().filter(job -> job.since().isBefore(now)).isPresent())
        .count();
return 100.0 * busy / processors.size();
