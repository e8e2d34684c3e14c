%% What the text of an exception says about the arguments of a function of OTP.
-module(explanations).
-export([main/1, id/1]).

main(_) ->
    A = id(a),
    [show(F) || F <- [
        fun() -> erlang:make_tuple(A, A) end,
        fun() -> erlang:nothing(A) end,
        fun() -> setelement(id(3), {A}, A) end,
        fun() -> element(id(0), A) end,
        fun() -> A ! A end,
        fun() -> binary:part(id(<<"abc">>), 1, 7) end,
        fun() -> binary:split(A, A) end,
        fun() -> binary:decode_hex(id(<<"a">>)) end,
        fun() -> maps:fold(A, A, A) end,
        fun() -> maps:map(fun(_, V) -> V end, A) end,
        fun() -> maps:fold(fun(_, V, S) -> V + S end, 0, id(#{x => y})) end,
        fun() -> maps:with(A, #{}) end,
        fun() -> maps:update_with(A, fun(V) -> V end, id(#{})) end,
        fun() -> math:sqrt(A) end,
        fun() -> math:sqrt(id(-1)) end,
        fun() -> math:sin(id(1 bsl 2000)) end,
        fun() -> float(id(1 bsl 2000)) end,
        fun() -> unicode:characters_to_binary(id([1 | 2])) end,
        fun() -> register(A, A) end,
        fun() -> register(undefined, id(self())) end,
        fun() -> unregister(A) end,
        fun() -> list_to_pid(A) end,
        fun() -> erlang:system_info(A) end,
        fun() -> erlang:convert_time_unit(1, A, A) end,
        fun() -> float_to_list(A, []) end,
        fun() -> integer_to_list(id(1), id(99)) end,
        fun() -> erlang:send_after(A, A, A) end,
        fun() -> erlang:phash2(A, id(0)) end]],
    ok.

show(F) ->
    try F()
    catch
        Class:Reason:Stack ->
            io:format("~ts~n", [erl_error:format_exception(Class, Reason, lists:sublist(Stack, 2))])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: exception error: bad argument
% expect:   in function  erlang:make_tuple/2
% expect:      called as erlang:make_tuple(a,a)
% expect:      *** argument 1: out of range
% expect:   in call from explanations:'-main/1-fun-30-'/1 (explanations.erl, line 8)
% expect: exception error: undefined function erlang:nothing/1
% expect:   in function  explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad argument
% expect:   in function  setelement/3
% expect:      called as setelement(3,{a},a)
% expect:      *** argument 1: out of range
% expect:   in call from explanations:'-main/1-fun-28-'/1 (explanations.erl, line 10)
% expect: exception error: bad argument
% expect:   in function  element/2
% expect:      called as element(0,a)
% expect:      *** argument 1: out of range
% expect:      *** argument 2: not a tuple
% expect:   in call from explanations:'-main/1-fun-27-'/1 (explanations.erl, line 11)
% expect: exception error: bad argument
% expect:   in function  erlang:send/2
% expect:      called as erlang:send(a,a)
% expect:      *** argument 1: invalid destination
% expect:   in call from explanations:'-main/1-fun-26-'/1 (explanations.erl, line 12)
% expect: exception error: bad argument
% expect:   in function  binary:part/3
% expect:      called as binary:part(<<"abc">>,1,7)
% expect:      *** argument 3: out of range
% expect:   in call from explanations:'-main/1-fun-25-'/0 (explanations.erl, line 13)
% expect: exception error: bad argument
% expect:   in function  binary:split/2
% expect:      called as binary:split(a,a)
% expect:      *** argument 1: not a binary
% expect:      *** argument 2: not a valid pattern
% expect:   in call from explanations:'-main/1-fun-24-'/1 (explanations.erl, line 14)
% expect: exception error: bad argument
% expect:   in function  binary:decode_hex/1
% expect:      called as binary:decode_hex(<<"a">>)
% expect:      *** argument 1: must contain an even number of bytes
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad argument
% expect:   in function  maps:fold/3
% expect:      called as maps:fold(a,a,a)
% expect:      *** argument 1: not a fun that takes three arguments
% expect:      *** argument 3: not a map or an iterator
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad map: a
% expect:   in function  maps:map/2
% expect:      called as maps:map(#Fun<explanations.30.uniq>,a)
% expect:      *** argument 2: not a map or an iterator
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: an error occurred when evaluating an arithmetic expression
% expect:   in operator  +/2
% expect:      called as y + 0
% expect:   in call from explanations:'-main/1-fun-18-'/3 (explanations.erl, line 18)
% expect: exception error: bad argument
% expect:   in function  maps:with/2
% expect:      called as maps:with(a,#{})
% expect:      *** argument 1: not a list
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad key: a
% expect:   in function  maps:update_with/3
% expect:      called as maps:update_with(a,#Fun<explanations.28.uniq>,#{})
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad argument
% expect:   in function  math:sqrt/1
% expect:      called as math:sqrt(a)
% expect:      *** argument 1: not a number
% expect:   in call from explanations:'-main/1-fun-14-'/1 (explanations.erl, line 21)
% expect: exception error: an error occurred when evaluating an arithmetic expression
% expect:   in function  math:sqrt/1
% expect:      called as math:sqrt(-1)
% expect:      *** argument 1: is outside the domain for this function
% expect:   in call from explanations:'-main/1-fun-13-'/0 (explanations.erl, line 22)
% expect: exception error: an error occurred when evaluating an arithmetic expression
% expect:   in function  math:sin/1
% expect:      called as math:sin(114813069527425452423283320117768198402231770208869520047764273682576626139237031385665948631650626991844596463898746277344711896086305533142593135616665318539129989145312280000688779148240044871428926990063486244781615463646388363947317026040466353970904996558162398808944629605623311649536164221970332681344168908984458505602379484807914058900934776500429002716706625830522008132236281291761267883317206598995396418127021779858404042159853183251540889433902091920554957783589672039160081957216630582755380425583726015528348786419432054508915275783882625175435528800822842770817965453762184851149029376)
% expect:   in call from explanations:'-main/1-fun-12-'/0 (explanations.erl, line 23)
% expect: exception error: bad argument
% expect:   in function  float/1
% expect:      called as float(114813069527425452423283320117768198402231770208869520047764273682576626139237031385665948631650626991844596463898746277344711896086305533142593135616665318539129989145312280000688779148240044871428926990063486244781615463646388363947317026040466353970904996558162398808944629605623311649536164221970332681344168908984458505602379484807914058900934776500429002716706625830522008132236281291761267883317206598995396418127021779858404042159853183251540889433902091920554957783589672039160081957216630582755380425583726015528348786419432054508915275783882625175435528800822842770817965453762184851149029376)
% expect:      *** argument 1: not a number
% expect:   in call from explanations:'-main/1-fun-11-'/0 (explanations.erl, line 24)
% expect: exception error: bad argument
% expect:   in function  unicode:characters_to_binary/1
% expect:      called as unicode:characters_to_binary([1|2])
% expect:      *** argument 1: not valid character data (an iodata term)
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad argument
% expect:   in function  register/2
% expect:      called as register(a,a)
% expect:      *** argument 2: not a pid or port
% expect:   in call from explanations:'-main/1-fun-9-'/1 (explanations.erl, line 26)
% expect: exception error: bad argument
% expect:   in function  register/2
% expect:      called as register(undefined,<pid>)
% expect:      *** argument 1: 'undefined' is not a valid name
% expect:   in call from explanations:'-main/1-fun-8-'/0 (explanations.erl, line 27)
% expect: exception error: bad argument
% expect:   in function  unregister/1
% expect:      called as unregister(a)
% expect:      *** argument 1: not a pid
% expect:   in call from explanations:'-main/1-fun-7-'/1 (explanations.erl, line 28)
% expect: exception error: bad argument
% expect:   in function  list_to_pid/1
% expect:      called as list_to_pid(a)
% expect:      *** argument 1: not a list
% expect:   in call from explanations:'-main/1-fun-6-'/1 (explanations.erl, line 29)
% expect: exception error: bad argument
% expect:   in function  erlang:system_info/1
% expect:      called as erlang:system_info(a)
% expect:      *** argument 1: invalid system info item
% expect:   in call from explanations:'-main/1-fun-5-'/1 (explanations.erl, line 30)
% expect: exception error: bad argument
% expect:   in function  erlang:convert_time_unit/3
% expect:      called as erlang:convert_time_unit(1,a,a)
% expect:      *** argument 2: invalid time unit
% expect:      *** argument 3: invalid time unit
% expect:   in call from explanations:show/1 (explanations.erl, line 39)
% expect: exception error: bad argument
% expect:   in function  float_to_list/2
% expect:      called as float_to_list(a,[])
% expect:      *** argument 1: not a float
% expect:   in call from explanations:'-main/1-fun-3-'/1 (explanations.erl, line 32)
% expect: exception error: bad argument
% expect:   in function  integer_to_list/2
% expect:      called as integer_to_list(1,99)
% expect:      *** argument 2: not an integer in the range 2 through 36
% expect:   in call from explanations:'-main/1-fun-2-'/0 (explanations.erl, line 33)
% expect: exception error: bad argument
% expect:   in function  erlang:send_after/3
% expect:      called as erlang:send_after(a,a,a)
% expect:      *** argument 1: not an integer
% expect:   in call from explanations:'-main/1-fun-1-'/1 (explanations.erl, line 34)
% expect: exception error: bad argument
% expect:   in function  erlang:phash2/2
% expect:      called as erlang:phash2(a,0)
% expect:      *** argument 2: out of range
% expect:   in call from explanations:'-main/1-fun-0-'/1 (explanations.erl, line 35)
