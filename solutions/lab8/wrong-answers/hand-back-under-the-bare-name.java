// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: where no worker looks
    byte[] moved;
    do {
      moved =
          redis.call(
              jedis ->
                  jedis.lmove(
                      bytes(list(queue)), bytes(queue), ListDirection.LEFT, ListDirection.RIGHT));
    } while (moved != null);
