package jobsinpractice.tool;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a lab as people type it: 1, lab1, labs/lab1/. */
final class LabNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    String digits = text.replaceFirst("^(?:.*[/\\\\])?(?:lab)?(\\d{1,4})[/\\\\]?$", "$1");
    if (!digits.matches("\\d{1,4}")) {
      throw new TypeConversionException("\"" + text + "\" is not the number of a lab");
    }
    return Integer.valueOf(digits);
  }
}
