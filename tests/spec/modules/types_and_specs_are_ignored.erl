%% -type, -opaque, -spec, -callback and -export_type are checked and change nothing at run time.
-module(types_and_specs_are_ignored).
-export([main/0]).
-export_type([t/0, u/1, o/0]).
-type t() :: integer() | [t()] | {a, t()} | #{atom() => t(), k := 1..10} | <<_:8, _:_*4>> | fun((...) -> t()).
-type u(A) :: {A, [A, ...], nonempty_list(A)} | maybe_improper_list(A, b).
-record(rec, {a = 1 :: pos_integer(), b :: t() | undefined, c = [] :: [u(atom())]}).
-opaque o() :: #rec{} | fun(() -> no_return()) | fun((t(), u(t())) -> any()).

-spec main() -> ok.
main() ->
    io:format("~p~n", [f(not_an_integer)]),
    io:format("~p~n", [#rec{a = -5, b = "no t"}]),
    io:format("~p~n", [g(1, 2)]).

-spec f(X) -> Y when X :: integer(), Y :: X | none;
       (atom()) -> atom().
f(X) -> X.

-spec g(A :: number(), B) -> {A, B} when A :: number(), B :: number().
g(A, B) ->
    {A, B}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: not_an_integer
% expect: {rec,-5,"no t",[]}
% expect: {1,2}
