package jobsinpractice.lab8;

import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.testkit.Task;
import redis.clients.jedis.exceptions.JedisDataException;

/** The five tasks, for the quick tests and for the tests that kill processes. */
interface Tasks8 {
  String REFUSED = "Redis refused the command: check its name, its keys, and its arguments";
  String NO_SCRIPT =
      "Redis refused the script: check the line, the KEYS, and the ARGV that the message names. Is a"
          + " line break missing before Ending.LUA? \"Must be strings\" means that a KEYS or ARGV was"
          + " not sent";
  String WRONG_TYPE =
      "the command does not fit the type of its key. A heartbeat is a hash, so GET refuses it, and"
          + " EXISTS accepts every type. LRANGE and LREM need a list";
  String NOT_A_JOB =
      "a payload that is not a job can also be in flight, and an exception here stops the recovery of"
          + " its list each time. Ending.jid(queue, payload) returns a name for every payload";

  String NO_JOB = "Redis returns null when no job waits: look at the reply before you use it";
  String NO_REPLY =
      "a script that returns false or nil, or ends without a return, replies with null: return 0 or 1,"
          + " and compare with 1L";
  String NO_ELEMENT =
      "Redis returns null if you ask an empty list for an element, or run a script that returns nothing,"
          + " false, or nil: look at the reply before you use it";
  String NO_VALUE = "Redis returns null for a key that does not exist: look before you use it";

  Task CLAIM =
      Task.of(8, 1, "claim")
          .asks(
              "move up to `most` jobs from the queue to the in-flight list, so that a crash "
                  + "at any moment leaves each job in one of the two, and return them, the oldest "
                  + "first")
          .lookAt("Keys (engine) · chapter 8, \"Claim in one step\"")
          .whenThrown(NullPointerException.class, NO_JOB)
          .whenThrown(JedisDataException.class, REFUSED);

  Task SETTLE =
      Task.of(8, 2, "settle once")
          .asks(
              "take the job out of the in-flight list and write its ending in one step, or "
                  + "write nothing if it is not in flight any more; return whether it was")
          .lookAt("Ending (this lab) · chapter 8, \"Settle once\"")
          .whenThrown(NullPointerException.class, NO_REPLY)
          .whenThrown(Tasks8::isOfAScript, NO_SCRIPT)
          .whenThrown(JedisDataException.class, REFUSED);

  Task RECOVER =
      Task.of(8, 3, "recover")
          .asks(
              "if the owner is dead, return its jobs to their queue in their order, checking "
                  + "its heartbeat in the same step that takes a job; return how many you took")
          .lookAt("Ending (this lab) · chapter 8, \"Recover from the dead only\"")
          .whenThrown(NullPointerException.class, NO_REPLY)
          .whenThrown(Tasks8::isOfAType, WRONG_TYPE)
          .whenThrown(Tasks8::isOfAScript, NO_SCRIPT)
          .whenThrown(JedisDataException.class, REFUSED);

  Task POISON =
      Task.of(8, 4, "poison pill")
          .asks(
              "record that this process died with this job, and return where the job goes: "
                  + "back, or from the third process on to the dead set with the reason")
          .lookAt("Ending (this lab) · chapter 8, \"A job that kills its process\"")
          .whenThrown(NullPointerException.class, NO_VALUE)
          .whenThrown(Tasks8::isOfAPayload, NOT_A_JOB)
          .whenThrown(Tasks8::isOfAScript, NO_SCRIPT)
          .whenThrown(JedisDataException.class, REFUSED);

  Task HAND_BACK =
      Task.of(8, 5, "TERM")
          .asks(
              "return everything that this process still has in flight to its queue, in its "
                  + "order")
          .lookAt("settle (task 2) · chapter 8, \"TERM\"")
          .whenThrown(NullPointerException.class, NO_ELEMENT)
          .whenThrown(Tasks8::isOfAScript, NO_SCRIPT)
          .whenThrown(JedisDataException.class, REFUSED);

  /** Returns whether Redis refused a script; it then says where in the script. */
  private static boolean isOfAScript(Throwable error) {
    return error instanceof JedisDataException && String.valueOf(error).contains("script");
  }

  private static boolean isOfAType(Throwable error) {
    return error instanceof JedisDataException && String.valueOf(error).contains("WRONGTYPE");
  }

  private static boolean isOfAPayload(Throwable error) {
    return error instanceof MalformedPayload || error.getCause() instanceof MalformedPayload;
  }
}
