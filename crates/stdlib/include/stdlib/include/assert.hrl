%% Assertions: `ok` when they hold, else an error {Name, Info} whose Info is a list of pairs.
%%
%% With NOASSERT defined (or NODEBUG, without DEBUG) all of them are `ok` and evaluate nothing; ASSERT has the
%% last word. Each is a fun called at once, so that variables bound in its arguments stay inside. The fun's own
%% variables begin with X__.

-ifndef(ASSERT_HRL).
-define(ASSERT_HRL, true).

-ifdef(NODEBUG).
-ifndef(DEBUG).
-ifndef(NOASSERT).
-define(NOASSERT, true).
-endif.
-endif.
-endif.

-ifdef(ASSERT).
-undef(NOASSERT).
-endif.

-ifdef(NOASSERT).

-define(assert(Expr), ok).
-define(assert(Expr, Comment), ok).
-define(assertNot(Expr), ok).
-define(assertNot(Expr, Comment), ok).
-define(assertMatch(Pattern, Expr), ok).
-define(assertMatch(Pattern, Expr, Comment), ok).
-define(assertNotMatch(Pattern, Expr), ok).
-define(assertNotMatch(Pattern, Expr, Comment), ok).
-define(assertEqual(Wanted, Expr), ok).
-define(assertEqual(Wanted, Expr, Comment), ok).
-define(assertNotEqual(Unwanted, Expr), ok).
-define(assertNotEqual(Unwanted, Expr, Comment), ok).
-define(assertException(Class, Term, Expr), ok).
-define(assertException(Class, Term, Expr, Comment), ok).
-define(assertError(Term, Expr), ok).
-define(assertError(Term, Expr, Comment), ok).
-define(assertExit(Term, Expr), ok).
-define(assertExit(Term, Expr, Comment), ok).
-define(assertThrow(Term, Expr), ok).
-define(assertThrow(Term, Expr, Comment), ok).
-define(assertNotException(Class, Term, Expr), ok).
-define(assertNotException(Class, Term, Expr, Comment), ok).

-else.

%% Fails with what every failure tells first. Comment is a list of at most one pair.
-define(ASSERT__FAIL(Name, Text, Comment, More),
        erlang:error({Name,
                      [{module, ?MODULE}, {line, ?LINE}] ++ Comment ++ [{expression, Text} | More]})).

%% The value that is wanted is found out at run time, so that no clause is known to be useless.
-define(ASSERT__BOOLEAN(Wanted, Expr, Text, Comment),
        begin
            ((fun() ->
                  X__Wanted = Wanted =:= is_process_alive(self()),
                  case (Expr) of
                      X__Wanted ->
                          ok;
                      X__Value ->
                          X__Kind = case not X__Wanted of X__Value -> value; _ -> not_boolean end,
                          ?ASSERT__FAIL(assert, Text, Comment, [{expected, Wanted}, {X__Kind, X__Value}])
                  end
              end)())
        end).
-define(assert(Expr), ?ASSERT__BOOLEAN(true, Expr, (??Expr), [])).
-define(assert(Expr, Comment), ?ASSERT__BOOLEAN(true, Expr, (??Expr), [{comment, (Comment)}])).
-define(assertNot(Expr), ?ASSERT__BOOLEAN(false, Expr, (??Expr), [])).
-define(assertNot(Expr, Comment), ?ASSERT__BOOLEAN(false, Expr, (??Expr), [{comment, (Comment)}])).

-define(ASSERT__MATCH(Pattern, PatternText, Expr, Text, Comment),
        begin
            ((fun() ->
                  case (Expr) of
                      Pattern -> ok;
                      X__Value ->
                          ?ASSERT__FAIL(assertMatch, Text, Comment, [{pattern, PatternText}, {value, X__Value}])
                  end
              end)())
        end).
-define(assertMatch(Pattern, Expr), ?ASSERT__MATCH(Pattern, (??Pattern), Expr, (??Expr), [])).
-define(assertMatch(Pattern, Expr, Comment),
        ?ASSERT__MATCH(Pattern, (??Pattern), Expr, (??Expr), [{comment, (Comment)}])).

-define(ASSERT__NO_MATCH(Pattern, PatternText, Expr, Text, Comment),
        begin
            ((fun() ->
                  X__Value = (Expr),
                  case X__Value of
                      Pattern ->
                          ?ASSERT__FAIL(assertNotMatch, Text, Comment, [{pattern, PatternText}, {value, X__Value}]);
                      _ -> ok
                  end
              end)())
        end).
-define(assertNotMatch(Pattern, Expr), ?ASSERT__NO_MATCH(Pattern, (??Pattern), Expr, (??Expr), [])).
-define(assertNotMatch(Pattern, Expr, Comment),
        ?ASSERT__NO_MATCH(Pattern, (??Pattern), Expr, (??Expr), [{comment, (Comment)}])).

-define(ASSERT__EQUAL(Wanted, Expr, Text, Comment),
        begin
            ((fun() ->
                  X__Wanted = (Wanted),
                  case (Expr) of
                      X__Wanted -> ok;
                      X__Value ->
                          ?ASSERT__FAIL(assertEqual, Text, Comment, [{expected, X__Wanted}, {value, X__Value}])
                  end
              end)())
        end).
-define(assertEqual(Wanted, Expr), ?ASSERT__EQUAL(Wanted, Expr, (??Expr), [])).
-define(assertEqual(Wanted, Expr, Comment), ?ASSERT__EQUAL(Wanted, Expr, (??Expr), [{comment, (Comment)}])).

-define(ASSERT__NOT_EQUAL(Unwanted, Expr, Text, Comment),
        begin
            ((fun() ->
                  X__Value = (Unwanted),
                  case (Expr) of
                      X__Value -> ?ASSERT__FAIL(assertNotEqual, Text, Comment, [{value, X__Value}]);
                      _ -> ok
                  end
              end)())
        end).
-define(assertNotEqual(Unwanted, Expr), ?ASSERT__NOT_EQUAL(Unwanted, Expr, (??Expr), [])).
-define(assertNotEqual(Unwanted, Expr, Comment),
        ?ASSERT__NOT_EQUAL(Unwanted, Expr, (??Expr), [{comment, (Comment)}])).

-define(ASSERT__PATTERN(ClassText, TermText),
        {pattern, "{ " ++ ClassText ++ " , " ++ TermText ++ " , [...] }"}).

-define(ASSERT__EXCEPTION(Class, ClassText, Term, TermText, Expr, Text, Comment),
        begin
            ((fun() ->
                  try (Expr) of
                      X__Value ->
                          ?ASSERT__FAIL(assertException, Text, Comment,
                                        [?ASSERT__PATTERN(ClassText, TermText), {unexpected_success, X__Value}])
                  catch
                      Class:Term -> ok;
                      X__Class:X__Term:X__Stack ->
                          ?ASSERT__FAIL(assertException, Text, Comment,
                                        [?ASSERT__PATTERN(ClassText, TermText),
                                         {unexpected_exception, {X__Class, X__Term, X__Stack}}])
                  end
              end)())
        end).
-define(assertException(Class, Term, Expr),
        ?ASSERT__EXCEPTION(Class, (??Class), Term, (??Term), Expr, (??Expr), [])).
-define(assertException(Class, Term, Expr, Comment),
        ?ASSERT__EXCEPTION(Class, (??Class), Term, (??Term), Expr, (??Expr), [{comment, (Comment)}])).
-define(assertError(Term, Expr), ?ASSERT__EXCEPTION(error, "error", Term, (??Term), Expr, (??Expr), [])).
-define(assertError(Term, Expr, Comment),
        ?ASSERT__EXCEPTION(error, "error", Term, (??Term), Expr, (??Expr), [{comment, (Comment)}])).
-define(assertExit(Term, Expr), ?ASSERT__EXCEPTION(exit, "exit", Term, (??Term), Expr, (??Expr), [])).
-define(assertExit(Term, Expr, Comment),
        ?ASSERT__EXCEPTION(exit, "exit", Term, (??Term), Expr, (??Expr), [{comment, (Comment)}])).
-define(assertThrow(Term, Expr), ?ASSERT__EXCEPTION(throw, "throw", Term, (??Term), Expr, (??Expr), [])).
-define(assertThrow(Term, Expr, Comment),
        ?ASSERT__EXCEPTION(throw, "throw", Term, (??Term), Expr, (??Expr), [{comment, (Comment)}])).

%% Another exception is no failure; it goes no further, either.
-define(ASSERT__NO_EXCEPTION(Class, ClassText, Term, TermText, Expr, Text, Comment),
        begin
            ((fun() ->
                  try (Expr) of
                      _ -> ok
                  catch
                      X__Class:X__Term:X__Stack ->
                          case X__Class of
                              Class ->
                                  case X__Term of
                                      Term ->
                                          ?ASSERT__FAIL(assertNotException, Text, Comment,
                                                        [?ASSERT__PATTERN(ClassText, TermText),
                                                         {unexpected_exception, {X__Class, X__Term, X__Stack}}]);
                                      _ -> ok
                                  end;
                              _ -> ok
                          end
                  end
              end)())
        end).
-define(assertNotException(Class, Term, Expr),
        ?ASSERT__NO_EXCEPTION(Class, (??Class), Term, (??Term), Expr, (??Expr), [])).
-define(assertNotException(Class, Term, Expr, Comment),
        ?ASSERT__NO_EXCEPTION(Class, (??Class), Term, (??Term), Expr, (??Expr), [{comment, (Comment)}])).

-endif.

-endif.
