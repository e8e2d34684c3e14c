%% A map in a head matches a map that has its keys; the keys are constants.
-module(map_heads).
-export([main/0]).

main() ->
    t({#{a => 1, b => 2}}, [{{#{a => '$1'}}, [], ['$1']}]),
    t({#{a => 1, b => 2}}, [{{#{c => '$1'}}, [], ['$1']}]),
    t({#{a => 1}}, [{{#{}}, [], [any_map]}]),
    t({[]}, [{{#{}}, [], [any_map]}]),
    t({#{a => {1, [x]}}}, [{{#{a => {'$1', ['$2']}}}, [], ['$$']}]),
    t(#{a => 1, b => 2}, [{#{a => '_', b => '$1'}, [], ['$1']}]),
    t({#{1 => one}}, [{{#{1.0 => '$1'}}, [], ['$1']}]),
    t({#{{k} => v}}, [{{#{{k} => '$1'}}, [], ['$1']}]),
    t({#{a => 1}}, [{{#{'$1' => '_'}}, [], ['$1']}]),
    t({#{a => 1}}, [{{#{'_' => '_'}}, [], ['$_']}]),
    t({#{a => 1}}, [{{#{{'$1'} => 1}}, [], ['$_']}]),
    Large = maps:from_list([{I, I * I} || I <- lists:seq(1, 100)]),
    io:format("~p~n", [ets:test_ms({Large}, [{{#{7 => '$1', 77 => '$2'}}, [], ['$$']}])]).

t(Term, Spec) -> io:format("~0kp ~0kp~n  ~0kp~n", [Term, Spec, ets:test_ms(Term, Spec)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {#{a => 1,b => 2}} [{{#{a => '$1'}},[],['$1']}]
% expect:   {ok,1}
% expect: {#{a => 1,b => 2}} [{{#{c => '$1'}},[],['$1']}]
% expect:   {ok,false}
% expect: {#{a => 1}} [{{#{}},[],[any_map]}]
% expect:   {ok,any_map}
% expect: {[]} [{{#{}},[],[any_map]}]
% expect:   {ok,false}
% expect: {#{a => {1,[x]}}} [{{#{a => {'$1',['$2']}}},[],['$$']}]
% expect:   {ok,[1,x]}
% expect: #{a => 1,b => 2} [{#{a => '_',b => '$1'},[],['$1']}]
% expect:   {ok,2}
% expect: {#{1 => one}} [{{#{1.0 => '$1'}},[],['$1']}]
% expect:   {ok,false}
% expect: {#{{k} => v}} [{{#{{k} => '$1'}},[],['$1']}]
% expect:   {ok,v}
% expect: {#{a => 1}} [{{#{'$1' => '_'}},[],['$1']}]
% expect:   {error,[{error,"Variable found in map key."}]}
% expect: {#{a => 1}} [{{#{'_' => '_'}},[],['$_']}]
% expect:   {error,[{error,"Underscore found in map key."}]}
% expect: {#{a => 1}} [{{#{{'$1'} => 1}},[],['$_']}]
% expect:   {ok,false}
% expect: {ok,[49,5929]}
