package jobsinpractice.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A turn of phrase that this project does not use.
 *
 * @param name how reports call it
 * @param pattern finds it in a sentence
 * @param instead what to write
 * @param planted a sentence that shows it, so that the check itself can be checked
 */
record Habit(String name, Pattern pattern, String instead, String planted) {

  static final List<Habit> ALL =
      List.of(
          habit(
              "whoever",
              "\\b[Ww]hoever\\b|(?<=^|[.:] )Who (?:has|reaches|pushes|works|is|looks)\\b[^?]*$",
              "you, or the name of the actor",
              "Whoever pushes a job gets its id."),
          habit(
              "told",
              "\\b(?:tells|told)\\b|\\b(?:machine|number|counter|page|engine|worker|table|figure|"
                  + "dashboard|curve|score|heartbeat|depth|latency) says\\b",
              "a machine reports, a number shows, a test explains",
              "The learner is told what is wrong."),
          habit(
              "somebody",
              "\\b(?:[Ss]omebody|[Nn]obody)\\b",
              "the component or the role",
              "Somebody has to write it down."),
          habit(
              "the one that",
              "\\bthe one (?:that|who|which)\\b|\\b[Tt]hose (?:that|who)\\b",
              "repeat the noun",
              "Count those that are busy."),
          habit(
              "stands",
              "\\b(?:stands|lies) (?:in|at|on|under|between|there|behind|before)\\b",
              "is",
              "The job stands in a queue."),
          habit(
              "for how long",
              "\\b[Ff]or how long\\b|\\bso many (?:seconds|threads|jobs|times|processes)\\b",
              "name the quantity",
              "It says for how long the job has waited."),
          habit(
              "another question",
              "\\bis another (?:question|number|thing)\\b",
              "say what that number is for",
              "How many failed is another question."),
          habit(
              "trailing too",
              ", too(?=[.,;:)\"]|$)|\\ball the same\\b|\\b[Aa]nyway\\b|\\bafter all\\b|\\bas well(?=[.,;:)]|$)",
              "also before the verb, or nothing",
              "The cores are busy, too."),
          habit("may not", "\\bmay not\\b", "must not, cannot, or might not", "It may not run."),
          habit(
              "is no",
              "(?<![Tt]here )\\b(?:is|are) (?:no (?!longer|more\\b|other\\b)|none\\b)",
              "is not a, there is no, or unknown",
              "A dead job is no retry."),
          habit(
              "old words",
              "\\bsince ever\\b|\\bheld against\\b|\\bmend(?:s|ed|ing)?\\b|\\banew\\b|\\bdearer\\b|"
                  + "\\bbeside\\b|\\b[Qq]uicker\\b|\\bby the minute\\b|\\bon paper\\b|\\bin earnest\\b",
              "since the start, compared with, fix, again, more expensive, next to, faster",
              "It begins anew beside the engine."),
          habit(
              "since a duration",
              "\\bsince \\d+(?:\\.\\d+)? ?(?:s|ms|min|h|seconds|minutes|hours|days)\\b",
              "for 42 s, or 42 s ago",
              "It has waited since 42 s."),
          habit(
              "answers",
              "\\byour code answer(?:s|ed)\\b|\\banswers? (?:how|which|whether|the number|true|false)\\b",
              "returns",
              "It answers how many jobs wait."),
          habit(
              "labels",
              "\\*\\*Weighed\\.|\\bWhat always holds\\b|^Words: |\\bis told what\\b",
              "Alternatives, The rules, Glossary",
              "**Weighed.**"),
          habit("he", "\\b(?:he|his|him)\\b", "they, or you", "The engineer looks at his screen."));

  private static Habit habit(String name, String pattern, String instead, String planted) {
    return new Habit(name, Pattern.compile(pattern, Pattern.MULTILINE), instead, planted);
  }

  List<MatchResult> find(String text) {
    return pattern.matcher(text).results().toList();
  }
}
