// region: task-1
// caught by: any list of flows: the sum of their loads
// says: uses one service time for each class
    java.util.Map<String, Double> rates = new java.util.TreeMap<>();
    java.util.Map<String, Double> times = new java.util.TreeMap<>();
    for (Flow flow : flows) {
      rates.merge(flow.jobClass(), flow.perMinute() / 60, Double::sum);
      times.put(flow.jobClass(), Seconds.of(flow.serviceTime()));
    }
    double erlangs = 0;
    for (String jobClass : rates.keySet()) {
      erlangs += rates.get(jobClass) * times.get(jobClass);
    }
    return erlangs;
