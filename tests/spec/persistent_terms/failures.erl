%% get/1 of a key that is not there, or not any more, is badarg with a text; the other functions take everything.
-module(failures).
-export([main/0]).

main() ->
    fails(fun() -> persistent_term:get(missing) end),
    fails(fun() -> persistent_term:get({a, [compound, #{key => "k"}]}) end),
    persistent_term:put(?MODULE, [value]),
    persistent_term:erase(?MODULE),
    fails(fun() -> persistent_term:get(?MODULE) end),
    fails(fun() -> apply(persistent_term, get, [1, 2, 3]) end),
    io:format("~p~n", [[persistent_term:get(missing, default), persistent_term:erase(missing), persistent_term:put(?MODULE, badarg),
                        persistent_term:get(?MODULE, default)]]),
    %% A value is no default: it may be anything.
    persistent_term:put(?MODULE, undefined),
    io:format("~p~n", [[persistent_term:get(?MODULE), persistent_term:get(?MODULE, default)]]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch error:Reason:Trace ->
        [{M, F, Args, Info} = Top | Rest] = Trace,
        Text = case lists:keyfind(error_info, 1, Info) of
            {error_info, Map} ->
                Texts = (maps:get(module, Map, erl_erts_errors)):format_error(Reason, [Top | Rest]),
                maps:map(fun(_, Text) -> unicode:characters_to_list(Text) end, Texts);
            false -> none
        end,
        io:format("~p ~p:~p ~0p ~0p~n", [Reason, M, F, Args, Text])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: badarg persistent_term:get [missing] #{1 => "no persistent term stored with this key"}
% expect: badarg persistent_term:get [{a,[compound,#{key => "k"}]}] #{1 => "no persistent term stored with this key"}
% expect: badarg persistent_term:get [failures] #{1 => "no persistent term stored with this key"}
% expect: undef persistent_term:get [1,2,3] none
% expect: [default,false,ok,badarg]
% expect: [undefined,undefined]
