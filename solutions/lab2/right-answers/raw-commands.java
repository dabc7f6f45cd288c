// region: task-1
long[] sizes = new long[2];
redis.call(
    jedis -> {
      sizes[0] = jedis.zcard("retry");
      sizes[1] = jedis.zcard("dead");
      return null;
    });
return new Sizes(sizes[0], sizes[1]);
