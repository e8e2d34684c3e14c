%% A failed assertion ends the program with its info list.
-module(uncaught_assertion).
-export([main/0, id/1]).
-include_lib("stdlib/include/assert.hrl").

main() ->
    ?assertEqual(4, id(2) + 2),
    ?assertMatch([_ | _], id([1]), "a list"),
    ?assert(id(1) > 2, "one is greater").

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: {assert,[{module,uncaught_assertion},
% expect stderr:                           {line,9},
% expect stderr:                           {comment,"one is greater"},
% expect stderr:                           {expression,"id ( 1 ) > 2"},
% expect stderr:                           {expected,true},
% expect stderr:                           {value,false}]}
% expect stderr:   in function  uncaught_assertion:main/0 (uncaught_assertion.erl, line 9)
% expect exit: 127
