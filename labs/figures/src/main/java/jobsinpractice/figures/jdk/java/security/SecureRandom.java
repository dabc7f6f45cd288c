package jobsinpractice.figures.jdk.java.security;

import java.util.Random;

/** Takes the place of the JDK's class in the script, where each figure brings a seed of its own. */
public class SecureRandom extends Random {
  private static final long serialVersionUID = 1;
}
