// region: task-4
// caught by: two processes died with it: back; the third one: to the dead set, with the reason
// says: Count in Redis, where
java.util.Set<String> deaths = new java.util.HashSet<>();
deaths.add(owner);
return deaths.size() < POISON
    ? Ending.back(queue, payload)
    : Ending.poison(queue, payload, clock.instant(), "Its process died too often");
