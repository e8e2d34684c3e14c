%% `??Arg` is the text of the tokens of the argument, with single spaces between them, before other macros in it are expanded.
-module(stringified_arguments).
-export([main/0]).
-define(SHOW(X), {??X, X}).
-define(TEXT(X), ??X).
-define(ONE, 1).
-define(INNER(X), ?TEXT(X)).

main() ->
    io:format("~p~n", [?SHOW(1+2*3)]),
    io:format("~p~n", [?SHOW([a,'B c',"str",$c|[]])]),
    io:format("~p~n", [?SHOW(#{k=>  v}  )]),
    io:format("~p~n", [?TEXT(f(X,_Y)when X>1->foo:bar(<<1:2>>);(_)->ok)]),
    io:format("~p~n", [?TEXT(?ONE)]),
    io:format("~p~n", [?INNER(a + ?ONE)]),
    io:format("~p~n", [?TEXT(16#ff 1.50 1_000 $\n)]),
    io:format("~p~n", [?TEXT({})]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {"1 + 2 * 3",7}
% expect: {"[ a , 'B c' , \"str\" , $c | [ ] ]",[a,'B c',"str",99]}
% expect: {"# { k => v }",#{k => v}}
% expect: "f ( X , _Y ) when X > 1 -> foo : bar ( << 1 : 2 >> ) ; ( _ ) -> ok"
% expect: "? ONE"
% expect: "a + ? ONE"
% expect: "255 1.5 1000 $\\n"
% expect: "{ }"
