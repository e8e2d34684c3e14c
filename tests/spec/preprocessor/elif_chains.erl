%% Of -if, -elif and -else the first true branch is taken; skipped branches may hold anything that can be tokenized, and nest.
-module(elif_chains).
-export([main/0]).
-define(LEVEL, 3).
-define(NAME(X), {name, X}).

-if(?LEVEL > 5).
which() -> high.
-elif(?LEVEL > 2 andalso defined(NAME)).
which() -> middle.
-elif(true).
which() -> never.
-else.
-error("not reached").
-endif.

-ifdef(NO_SUCH_MACRO).
this is ( not a form ] end.
-ifdef(LEVEL).
nor this.
-else.
-endif.
-else.
-ifndef(ANOTHER).
other() -> ifndef.
-endif.
-endif.

-if(not defined(LEVEL)).
third() -> none.
-elif(?LEVEL =:= 3).
-undef(LEVEL).
-define(LEVEL, undefined_and_defined_again).
third() -> ?LEVEL.
-endif.

-if(?OTP_RELEASE >= 27 andalso is_integer(?OTP_RELEASE)).
release() -> new.
-else.
release() -> old.
-endif.

main() ->
    io:format("~p~n", [{which(), other(), third(), release(), ?NAME(x)}]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {middle,ifndef,undefined_and_defined_again,new,{name,x}}
