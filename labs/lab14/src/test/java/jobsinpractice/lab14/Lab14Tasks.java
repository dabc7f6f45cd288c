package jobsinpractice.lab14;

import java.net.SocketTimeoutException;
import jobsinpractice.testkit.Task;
import redis.clients.jedis.exceptions.JedisDataException;

/** The tasks of this lab. Each of them uses the ones before it. */
interface Lab14Tasks {
  String REFUSED =
      "Redis refused the command, or a command of your script: check the line that the message"
          + " names. KEYS and ARGV count from 1, and an argument is a text until you call tonumber";
  String A_LONG =
      "a script returns a number as a Long, an array as a List, and nil as null; true is 1, and"
          + " false is nil";
  String NULL_REPLY =
      "if the null is the reply of a script: a script that returns false or nil replies with null, and"
          + " so does one without a return. Let it return 1 and 0";
  String COMPARED_WITH_1 =
      "it was done, and your code returned false. Does it compare the reply of a script with 1? A script"
          + " returns a number as a Long, and a Long never equals the int 1: compare it with 1L";
  String LEFT =
      "a worker takes jobs from the right end of the list, so what is pushed there overtakes everything that"
          + " waits. Push at the left end (LPUSH)";
  String EXPIRE_FIRST =
      "your code runs EXPIRE, and these keys live forever. Does an EXPIRE come before its key is there?"
          + " Then it does nothing: write first. Or does no EXPIRE name these keys?";
  String ENDLESS =
      "Redis has not replied in time. Does your script end? Redis serves no other client while a script"
          + " runs, so look at the condition of each loop";

  Task OPEN =
      of(1, "open a batch")
          .asks(
              "open the batch, add jobs and push them, close it, and return how many of its jobs are"
                  + " pending")
          .lookAt("SADD, LPUSH, EVAL (Redis) · chapter 14, \"Open, add, close\"");

  Task COUNT =
      of(2, "count a job once")
          .asks("count a job that has succeeded, once")
          .lookAt("SREM (Redis) · chapter 14, \"Count jobs, not runs\"");

  Task CALL_BACK =
      of(3, "one callback")
          .asks(
              "in one step, see which events have happened, and push the callbacks that have not been"
                  + " pushed")
          .lookAt("HSETNX, EVAL (Redis) · chapter 14, \"Decide and push in one step\"");

  Task DEATH =
      of(4, "failure and death")
          .asks(
              "count a job that has failed, and one that has died, and return the last errors. Then"
                  + " let succeeded and callBack take them into account")
          .lookAt("HSET, HLEN (Redis) · chapter 14, \"Complete is not success\"");

  Task NESTED =
      of(5, "batches in batches")
          .asks(
              "open a batch as a part of another one, count it there, and add jobs from inside a job")
          .lookAt("your own tasks 2 to 4 · chapter 14, \"Batches in batches\"");

  private static Task of(int number, String title) {
    return Task.of(14, number, title)
        .whenThrown(JedisDataException.class, REFUSED)
        .whenThrown(ClassCastException.class, A_LONG)
        .whenThrown(NullPointerException.class, NULL_REPLY)
        .whenThrown(Lab14Tasks::hasTimedOut, ENDLESS);
  }

  private static boolean hasTimedOut(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) return true;
    }
    return false;
  }
}
