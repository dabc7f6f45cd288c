// region: task-1
// caught by: any list of flows: the sum of their loads
// says: perMinute was rounded to a whole number
// also says: one of them returns a wrong number
    double erlangs = 0;
    for (Flow flow : flows) {
      long jobs = Math.round(flow.perMinute());
      erlangs += jobs / 60.0 * Seconds.of(flow.serviceTime());
    }
    return erlangs;
