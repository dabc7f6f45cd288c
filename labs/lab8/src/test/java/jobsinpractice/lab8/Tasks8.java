package jobsinpractice.lab8;

import jobsinpractice.testkit.Task;
import redis.clients.jedis.exceptions.JedisDataException;

/** The five tasks, for the quick tests and for those that kill. */
interface Tasks8 {
  String REFUSED = "Redis refused it: look at the command, its keys and its arguments";
  String NO_SCRIPT =
      "Redis refused it: look at the script's line, KEYS and ARGV that it names. Is a line break"
          + " missing before Ending.LUA? \"Must be strings\" is a KEYS or ARGV that was not sent";

  Task CLAIM =
      Task.of(8, 1, "claim")
          .asks(
              "move up to so many jobs from the queue into the in-flight list, so that a crash at any"
                  + " moment finds each of them in one of the two, and answer them, the longest"
                  + " waiting first")
          .lookAt("Keys (engine) · chapter 8, \"Claim in one step\"")
          .whenThrown(JedisDataException.class, REFUSED);

  Task SETTLE =
      Task.of(8, 2, "settle, once")
          .asks(
              "take the job out of the in-flight list and write its ending, in one step, and nothing"
                  + " when it is not in flight any more; answer whether it was")
          .lookAt("Ending (this lab) · chapter 8, \"Settle once\"")
          .whenThrown(JedisDataException.class, NO_SCRIPT);

  Task RECOVER =
      Task.of(8, 3, "recover")
          .asks(
              "if the owner is dead, give its jobs back in their order; look whether it is dead in"
                  + " the same step that takes a job; answer how many were taken")
          .lookAt("Ending (this lab) · chapter 8, \"Recover from the dead only\"")
          .whenThrown(JedisDataException.class, NO_SCRIPT);

  Task POISON =
      Task.of(8, 4, "poison pill")
          .asks(
              "note that this process died with this job; answer where the job goes: back, or at the"
                  + " death of the third process into the dead set, with the reason")
          .lookAt("Ending (this lab) · chapter 8, \"A job that kills its process\"")
          .whenThrown(JedisDataException.class, NO_SCRIPT);

  Task HAND_BACK =
      Task.of(8, 5, "TERM: finish or hand back")
          .asks("give whatever this process still has in flight back to its queue, in its order")
          .lookAt("settle (task 2) · chapter 8, \"TERM\"")
          .whenThrown(JedisDataException.class, NO_SCRIPT);
}
