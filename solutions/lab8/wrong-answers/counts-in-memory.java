// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: Is the count in Redis, where every process
java.util.Set<String> deaths = new java.util.HashSet<>();
deaths.add(owner);
return deaths.size() < POISON
    ? Ending.back(queue, payload)
    : Ending.poison(queue, payload, clock.instant(), "Its process died too often");
