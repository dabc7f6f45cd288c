// region: task-2
// caught by: each call of redisLost counts one, and no other call changes the count
// says: outages with the same error were counted as one
private final java.util.Set<String> outages =
    java.util.concurrent.ConcurrentHashMap.newKeySet();

@Override
public void redisLost(Throwable error) {
  outages.add(String.valueOf(error.getMessage()));
}

int count() {
  return outages.size();
}
