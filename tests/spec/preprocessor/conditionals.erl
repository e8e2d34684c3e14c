%% ifdef, ifndef, else, if, elif, undef choose which forms are compiled.
-module(conditionals).
-export([main/0]).

-define(YES, true).
-ifdef(YES).
a() -> yes.
-else.
a() -> no.
-endif.

-undef(YES).
-ifdef(YES).
b() -> still.
-else.
-ifndef(NEVER).
b() -> gone.
-endif.
-endif.

-if(?OTP_RELEASE < 20).
c() -> old.
-elif(?OTP_RELEASE >= 27 andalso not defined(OTHER)).
c() -> new.
-else.
this does not even parse.
-endif.

main() -> io:format("~p~n", [[a(), b(), c()]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [yes,gone,new]
