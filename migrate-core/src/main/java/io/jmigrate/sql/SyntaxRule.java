package io.jmigrate.sql;

/** One lexical peculiarity that a database has or lacks; {@link SqlSyntax} is a set of them. */
public enum SyntaxRule {
  /** {@code $$ … $$} is a string in which nothing is special. */
  DOLLAR_QUOTES,
  /** {@code $tag$ … $tag$} is one too. */
  DOLLAR_TAGS,
  /** {@code E'…'} is a string with backslash escapes; its continuation on the next line too. */
  ESCAPE_STRINGS,
  /** {@code U&'…'} is a string and {@code U&"…"} a name. */
  UNICODE_ESCAPES,
  /** A backslash escapes the next character in every string. */
  BACKSLASH_ESCAPES,
  /** {@code "…"} is a string, not a name. */
  DOUBLE_QUOTED_STRINGS,
  /** {@code `…`} is a name. */
  BACKTICK_NAMES,
  /** A name may begin with {@code $}. */
  DOLLAR_STARTS_NAMES,
  /** {@code \N} is the null literal. */
  BACKSLASH_NULL,
  /** {@code #} begins a comment that ends with the line. */
  HASH_COMMENTS,
  /** {@code //} begins a comment that ends with the line. */
  SLASH_COMMENTS,
  /** {@code --} begins a comment only before white space or a control character. */
  DASH_COMMENT_NEEDS_SPACE,
  /** Block comments nest. */
  NESTED_COMMENTS,
  /** The server runs what stands in {@code /*! … *}{@code /} and {@code /*M! … *}{@code /}. */
  EXECUTABLE_COMMENTS,
  /** An operator may end in a sign if it holds one of {@code ~ ! @ # % ^ & | ` ?}. */
  USER_DEFINED_OPERATORS,
  /** {@code DELIMITER x} at the start of a statement makes {@code x} end the ones after it. */
  DELIMITER_COMMAND,
  /** Bodies of routines, triggers and events are compound statements: {@code BEGIN … END}, IF, … */
  COMPOUND_BODIES,
  /** Compound statements also stand alone: {@code BEGIN NOT ATOMIC … END}, IF, LOOP, … */
  COMPOUND_STATEMENTS,
  /** Bodies of functions and procedures may be {@code BEGIN ATOMIC … END}. */
  ATOMIC_BODIES,
  /** A delimiter in parentheses does not end a statement. */
  PARENTHESES_ENCLOSE_DELIMITERS,
  /** The data of {@code COPY … FROM stdin} follows the statement, up to a line {@code \.}. */
  COPY_FROM_STDIN
}
