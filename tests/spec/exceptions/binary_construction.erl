%% Construction of a binary that fails says which segment is wrong, and why.
-module(binary_construction).
-export([main/1, id/1]).

main(_) ->
    X = id(atom),
    B = id(<<"abc">>),
    Minus = id(-1),
    try_it(fun() -> <<X>> end),
    try_it(fun() -> <<"text", "more", X>> end),
    try_it(fun() -> <<1, B/binary, X/binary>> end),
    try_it(fun() -> <<X, B:Minus/binary>> end),
    try_it(fun() -> <<1:X/unit:8>> end),
    try_it(fun() -> <<1:(id(1 bsl 70))/unit:8>> end),
    try_it(fun() -> <<B:4/binary>> end),
    try_it(fun() -> <<B/binary-unit:16>> end),
    try_it(fun() -> [<<Y:16>> || Y <- [1, id({2})]] end).

try_it(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        error:Reason:Stack ->
            [{_, _, _, Location} = Top | _] = Stack,
            io:format("~p ~p~n", [Reason, lists:keyfind(error_info, 1, Location)]),
            io:format("~ts~n", [erl_error:format_exception(error, Reason, [Top])])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg {error_info,#{cause => {1,integer,type,atom},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-0-'/1 (binary_construction.erl, line 9)
% expect:      *** segment 1 of type 'integer': expected an integer but got: atom
% expect: badarg {error_info,#{cause => {3,integer,type,atom},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-1-'/1 (binary_construction.erl, line 10)
% expect:      *** segment 3 of type 'integer': expected an integer but got: atom
% expect: badarg {error_info,#{cause => {3,binary,type,atom},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-2-'/2 (binary_construction.erl, line 11)
% expect:      *** segment 3 of type 'binary': expected a binary but got: atom
% expect: badarg {error_info,#{cause => {2,binary,size,-1},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-3-'/3 (binary_construction.erl, line 12)
% expect:      *** segment 2 of type 'binary': expected a non-negative integer as size but got: -1
% expect: badarg {error_info,#{cause => {1,integer,size,atom},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-4-'/1 (binary_construction.erl, line 13)
% expect:      *** segment 1 of type 'integer': expected a non-negative integer as size but got: atom
% expect: system_limit {error_info,#{cause => {1,integer,size,1180591620717411303424},
% expect:                            function => format_bs_fail,
% expect:                            module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-5-'/0 (binary_construction.erl, line 14)
% expect:      *** segment 1 of type 'integer': the size 1180591620717411303424 is too large
% expect: badarg {error_info,#{cause => {1,binary,short,<<"abc">>},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-6-'/1 (binary_construction.erl, line 15)
% expect:      *** segment 1 of type 'binary': the value <<"abc">> is shorter than the size of the segment
% expect: badarg {error_info,#{cause => {1,binary,unit,<<"abc">>},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-fun-7-'/1 (binary_construction.erl, line 16)
% expect:      *** segment 1 of type 'binary': the size of the value <<"abc">> is not a multiple of the unit for the segment
% expect: badarg {error_info,#{cause => {1,integer,type,{2}},
% expect:                      function => format_bs_fail,module => erl_erts_errors}}
% expect: exception error: construction of binary failed
% expect:   in function  binary_construction:'-main/1-lc$^8/1-0-'/1 (binary_construction.erl, line 17)
% expect:      *** segment 1 of type 'integer': expected an integer but got: {2}
