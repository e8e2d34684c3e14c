%% For modules with tests: test functions are exported, `test/0` runs them, and there are macros to write them with.
%%
%% NOTEST, unless TEST is defined, leaves the macros and takes the tests out of the module. EUNIT_NOAUTO leaves
%% functions as they are. Running tests needs the library `eunit`; the macros need nothing.

-ifndef(EUNIT_HRL).
-define(EUNIT_HRL, true).

-ifdef(TEST).
-undef(NOTEST).
-endif.

-ifdef(DEBUG).
-undef(NODEBUG).
-endif.

-ifdef(NOTEST).
-undef(EUNIT).
-else.
-ifndef(ASSERT).
-define(ASSERT, true).
-endif.
-ifndef(TEST).
-define(TEST, true).
-endif.
-ifndef(EUNIT).
-define(EUNIT, true).
-endif.
-endif.

-include_lib("stdlib/include/assert.hrl").

-ifndef(EUNIT_NOAUTO).
-ifdef(NOTEST).
-compile({parse_transform, eunit_striptests}).
-else.
-compile({parse_transform, eunit_autoexport}).
-endif.
-endif.

-ifndef(LET).
-define(LET(Variable, Value, Expr), begin ((fun(Variable) -> (Expr) end)(Value)) end).
-endif.

-ifndef(IF).
-define(IF(Condition, Then, Else), begin (case (Condition) of true -> (Then); false -> (Else) end) end).
-endif.

-ifndef(MATCHES).
-define(MATCHES(Pattern, Expr), begin (case (Expr) of Pattern -> true; _ -> false end) end).
-endif.

-define(_test(Expr), {?LINE, fun() -> (Expr) end}).
-define(_assert(Expr), ?_test(?assert(Expr))).
-define(_assertNot(Expr), ?_test(?assertNot(Expr))).
-define(_assertMatch(Pattern, Expr), ?_test(?assertMatch(Pattern, Expr))).
-define(_assertNotMatch(Pattern, Expr), ?_test(?assertNotMatch(Pattern, Expr))).
-define(_assertEqual(Wanted, Expr), ?_test(?assertEqual(Wanted, Expr))).
-define(_assertNotEqual(Unwanted, Expr), ?_test(?assertNotEqual(Unwanted, Expr))).
-define(_assertException(Class, Term, Expr), ?_test(?assertException(Class, Term, Expr))).
-define(_assertError(Term, Expr), ?_test(?assertError(Term, Expr))).
-define(_assertExit(Term, Expr), ?_test(?assertExit(Term, Expr))).
-define(_assertThrow(Term, Expr), ?_test(?assertThrow(Term, Expr))).
-define(_assertNotException(Class, Term, Expr), ?_test(?assertNotException(Class, Term, Expr))).

-ifdef(NODEBUG).
-define(debugMsg(Text), ok).
-define(debugHere, ok).
-define(debugFmt(Format, Args), ok).
-define(debugVal(Expr), (Expr)).
-define(debugVal(Expr, Depth), (Expr)).
-define(debugTime(Text, Expr), (Expr)).
-else.
-define(debugMsg(Text),
        begin
            io:fwrite(user, "~ts:~w:~w: ~ts~n", [?FILE, ?LINE, self(), Text]),
            ok
        end).
-define(debugHere, (?debugMsg("<-"))).
-define(debugFmt(Format, Args), (?debugMsg(io_lib:format((Format), (Args))))).
-ifndef(EUNIT_DEBUG_VAL_DEPTH).
-define(EUNIT_DEBUG_VAL_DEPTH, 15).
-endif.
-define(debugVal(Expr, Depth),
        begin
            ((fun(X__Value) ->
                  ?debugFmt("~ts = ~tP", [(??Expr), X__Value, Depth]),
                  X__Value
              end)(Expr))
        end).
-define(debugVal(Expr), ?debugVal(Expr, ?EUNIT_DEBUG_VAL_DEPTH)).
-define(debugTime(Text, Expr),
        begin
            ((fun() ->
                  X__Start = erlang:monotonic_time(microsecond),
                  X__Value = (Expr),
                  X__Time = erlang:monotonic_time(microsecond) - X__Start,
                  ?debugFmt("~ts: ~.3f s", [(Text), X__Time / 1000000]),
                  X__Value
              end)())
        end).
-endif.

-endif.
